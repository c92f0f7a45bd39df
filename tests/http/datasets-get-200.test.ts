import { expect, it } from 'vitest'
import { openDataset } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('newest first, page by page, own ones only', async () => {
  const { call } = await registerCompany(server.baseUrl)
  for (const name of ['um', 'dois', 'três']) await openDataset(call, { name })
  type Page = { data: { name: string }[]; next_cursor: string | null }
  const first = await call<Page>('GET', '/datasets?limit=2')
  expect(first.body.data.map((dataset) => dataset.name)).toEqual(['três', 'dois'])
  const second = await call<Page>('GET', `/datasets?limit=2&cursor=${first.body.next_cursor}`)
  expect(second.body.data.map((dataset) => dataset.name)).toEqual(['um'])
  expect(second.body.next_cursor).toBeNull()
  const other = await registerCompany(server.baseUrl)
  expect((await other.call<Page>('GET', '/datasets')).body.data).toEqual([])
})
