import { expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { appendBatch, createDataset, listDatasets } from '..'
import type { DatasetSort } from '../repository'

useTestDatabase()

it.each([
  [undefined, ['b', 'c', 'a', 'b', 'a']],
  [{ by: 'created_at', descending: false }, ['a', 'b', 'a', 'c', 'b']],
  [{ by: 'name', descending: false }, ['a', 'a', 'b', 'b', 'c']],
  [{ by: 'name', descending: true }, ['c', 'b', 'b', 'a', 'a']],
  [{ by: 'rows_total', descending: true }, ['c', 'b', 'a', 'b', 'a']],
] as [DatasetSort | undefined, string[]][])('pages sorted by %j miss and repeat nothing', async (sort, expected) => {
  const ctx = testContext(newId('company'))
  for (const [place, name] of ['a', 'b', 'a', 'c', 'b'].entries()) {
    const { id } = await createDataset(ctx, { name })
    const rows = [0, 0, 1, 3, 2][place] ?? 0
    const items = Array.from({ length: rows }, (_, valor) => ({ valor, status: 'liberado' }))
    if (rows > 0) await appendBatch(ctx, { dataset_id: id, sequence: 0, items })
  }
  const names: string[] = []
  const ids = new Set<string>()
  let cursor: string | undefined
  do {
    const page = await listDatasets(ctx, { limit: 2, cursor, sort })
    for (const dataset of page.data) {
      names.push(dataset.name)
      ids.add(dataset.id)
    }
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(names).toEqual(expected)
  expect(ids.size).toBe(5)
})
