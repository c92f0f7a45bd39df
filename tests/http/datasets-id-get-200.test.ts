import { expect, it } from 'vitest'
import { filledDataset, sampleRows } from '../support/datasets'
import { useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })
type Column = {
  name: string
  type: string
  included: boolean
  excluded_reason: string | null
  warnings: string[]
  histogram: { counts: number[] } | null
  top: { value: string }[] | null
} & Record<string, unknown>

it('tells counts, balance and each column while rows still come', async () => {
  const { call, id } = await filledDataset(server.baseUrl, sampleRows(1_000))
  const { status, body } = await call<{ columns: Column[] }>('GET', `/datasets/${id}`)
  expect(status).toBe(200)
  const approved = sampleRows(1_000).filter((row) => row.status === 'liberado').length
  expect(body).toMatchObject({
    status: 'receiving',
    rows_total: 1_000,
    profiled_rows: 1_000,
    class_balance: { approved, rejected: 1_000 - approved, approve_rate: approved / 1_000 },
  })
  const [pedid, risco, , uf] = body.columns
  expect(pedid).toMatchObject({ type: 'id', included: false, distinct: 1_000, missing_share: 0 })
  expect(risco).toMatchObject({
    type: 'number',
    included: true,
    min: 0,
    max: 99,
    distinct: 100,
    mean: 49.5,
    warnings: [],
  })
  expect(risco?.histogram?.counts).toHaveLength(20)
  expect(uf).toMatchObject({ type: 'category', distinct: 3 })
  expect(uf?.top?.map((entry) => entry.value).toSorted()).toEqual(['MG', 'RJ', 'SP'])
})

it('names constant, empty, id-like and leaking columns when complete', async () => {
  const rows = sampleRows(600).map((row, n) => ({
    ...row,
    fixo: 7,
    vazio: '',
    cliente: `Cliente ${n}`,
    atraso: row.status === 'liberado' ? 0 : 10 + (n % 9),
    raro: n % 3 === 0 ? n % 7 : null,
  }))
  const { call, id } = await filledDataset(server.baseUrl, rows)
  await call('POST', `/datasets/${id}/complete`)
  const { body } = await call<{ columns: Column[] }>('GET', `/datasets/${id}`)
  const found = Object.fromEntries(body.columns.map((column) => [column.name, column]))
  for (const [name, warning] of [
    ['fixo', 'constant'],
    ['vazio', 'all_missing'],
    ['cliente', 'id_like'],
    ['atraso', 'leaking'],
  ] as const) {
    expect(found[name]).toMatchObject({ included: false, excluded_reason: warning })
  }
  expect(found['raro']).toMatchObject({ included: true, excluded_reason: null, warnings: ['high_missing'] })
  expect(found['risco']).toMatchObject({ included: true, gini: expect.any(Number) })
})
