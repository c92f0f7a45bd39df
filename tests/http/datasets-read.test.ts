import { describe, expect, it } from 'vitest'
import { openDataset, sampleRows } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

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

async function filled(items: unknown[], changes: Record<string, unknown> = {}) {
  const company = await registerCompany(server.baseUrl)
  const id = await openDataset(company.call, changes)
  for (let at = 0; at < items.length; at += 500) {
    const json = { sequence: at / 500, items: items.slice(at, at + 500) }
    await company.call('POST', `/datasets/${id}/batches`, { json })
  }
  return { ...company, id }
}

describe('GET /datasets/{id}', () => {
  it('200: tells counts, balance and each column while rows still come', async () => {
    const { call, id } = await filled(sampleRows(1_000))
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

  it('200: names constant, empty, id-like and leaking columns when complete', async () => {
    const rows = sampleRows(600).map((row, n) => ({
      ...row,
      fixo: 7,
      vazio: '',
      cliente: `Cliente ${n}`,
      atraso: row.status === 'liberado' ? 0 : 10 + (n % 9),
      raro: n % 3 === 0 ? n % 7 : null,
    }))
    const { call, id } = await filled(rows)
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

  it('404: unknown and foreign ids', async () => {
    const { id } = await filled(sampleRows(5))
    const other = await registerCompany(server.baseUrl)
    for (const path of [`/datasets/${id}`, `/datasets/${id}/preview`, `/datasets/${id}/rejections`, '/datasets/x']) {
      expect((await other.call('GET', path)).status).toBe(404)
    }
  })
})

describe('GET /datasets', () => {
  it('200: newest first, page by page, own ones only', async () => {
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

  it.each(['?limit=0', '?limit=201', '?cursor=abc'])('422: %s', async (query) => {
    const { call } = await registerCompany(server.baseUrl)
    expect((await call('GET', `/datasets${query}`)).status).toBe(422)
  })
})

describe('GET /datasets/{id}/preview', () => {
  it('200: the first twenty rows', async () => {
    const { call, id } = await filled(sampleRows(30))
    const { body } = await call<{ columns: string[]; rows: unknown[][] }>('GET', `/datasets/${id}/preview`)
    expect(body.columns).toEqual(['pedid', 'risco', 'valor', 'uf', 'bom', 'status'])
    expect(body.rows).toHaveLength(20)
    expect(body.rows[1]).toEqual(Object.values(sampleRows(1, 1)[0] ?? {}))
  })
})

describe('GET /datasets/{id}/rejections', () => {
  it('200: a CSV of every refused cell, in the reader’s language, safe to open in a spreadsheet', async () => {
    const { call, id } = await filled(sampleRows(10))
    const bad = [
      { ...sampleRows(1)[0], risco: '=1+1' },
      { ...sampleRows(1)[0], status: '' },
    ]
    await call('POST', `/datasets/${id}/batches?on_error=skip`, {
      json: { sequence: 9, items: [...sampleRows(1), ...bad] },
    })
    const { text, headers } = await call('GET', `/datasets/${id}/rejections`, { headers: { 'accept-language': 'en' } })
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toContain('attachment')
    expect(text.replace('\uFEFF', '').split('\r\n')).toEqual([
      'batch,line,column,value,code,reason',
      "9,2,risco,'=1+1,not_a_number,is not a number",
      '9,3,status,,target_missing,the outcome (target column) is missing',
      '',
    ])
  })
})
