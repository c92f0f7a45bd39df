import { describe, expect, it } from 'vitest'
import { openDataset, reasonOf, sampleRows } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

async function receiving(changes: Record<string, unknown> = {}) {
  const company = await registerCompany(server.baseUrl)
  const id = await openDataset(company.call, changes)
  const send = (json: unknown, query = '') => company.call('POST', `/datasets/${id}/batches${query}`, { json })
  return { ...company, id, send }
}

describe('POST /datasets/{id}/batches', () => {
  it('200: stores 500 rows and says how many there are', async () => {
    const { send, id } = await receiving()
    const { status, body } = await send({ sequence: 0, items: sampleRows(500) })
    expect(status).toBe(200)
    expect(body).toEqual({
      dataset_id: id,
      sequence: 0,
      accepted: 500,
      rejected: 0,
      errors: [],
      errors_total: 0,
      rows_total: 500,
      status: 'receiving',
    })
  })

  it('200: the same sequence again gives the same answer and no second copy', async () => {
    const { send, call, id } = await receiving()
    const first = await send({ sequence: 3, items: sampleRows(10) })
    await send({ sequence: 4, items: sampleRows(10, 10) })
    const again = await send({ sequence: 3, items: sampleRows(10) })
    expect(again.body).toEqual(first.body)
    expect((await call('GET', `/datasets/${id}`)).body).toMatchObject({ rows_total: 20, batches: 2, last_sequence: 4 })
  })

  it('200: on_error=skip keeps the good rows and names the bad cells', async () => {
    const { send } = await receiving()
    const items = [...sampleRows(100), { ...sampleRows(1)[0], risco: 'alto', bom: 'talvez' }, 'linha']
    const { status, body } = await send({ sequence: 0, items }, '?on_error=skip')
    expect(status).toBe(200)
    expect(body).toMatchObject({ accepted: 100, rejected: 2, errors_total: 3, rows_total: 100 })
    expect(body['errors']).toEqual([
      { index: 100, column: 'risco', code: 'not_a_number', message: 'não é um número' },
      { index: 100, column: 'bom', code: 'not_a_boolean', message: expect.stringContaining('sim ou não') },
      { index: 101, column: '', code: 'not_an_object', message: expect.any(String) },
    ])
  })

  it('200: end_json completes the data set', async () => {
    const { send, call, id } = await receiving()
    const items = sampleRows(60).map((row, index) => ({
      ...row,
      start_json: index === 0 ? 1 : 0,
      end_json: index === 59 ? 1 : 0,
    }))
    const { body } = await send({ sequence: 0, items })
    expect(body).toMatchObject({ status: 'complete', training_job_id: expect.stringMatching(/^job_/) })
    expect((await call('GET', `/datasets/${id}`)).body).toMatchObject({ status: 'complete', column_count: 6 })
  })

  it('422: one bad row refuses the batch, with every error listed, and nothing is stored', async () => {
    const { send, call, id } = await receiving()
    await send({ sequence: 0, items: sampleRows(5) })
    const items = [
      { ...sampleRows(1)[0], risco: 'x', valor: [1] },
      { ...sampleRows(1)[0], status: 'talvez' },
    ]
    const { status, body } = await send({ sequence: 1, items })
    expect(status).toBe(422)
    expect(reasonOf(body)).toBe('batch_rejected')
    expect(body['errors']).toMatchObject([
      { path: 'items[0].risco', code: 'not_a_number' },
      { path: 'items[0].valor', code: 'not_scalar' },
      { path: 'items[1].status', code: 'target_unknown' },
    ])
    expect((await call('GET', `/datasets/${id}`)).body).toMatchObject({ rows_total: 5, batches: 1 })
    expect((await send({ sequence: 1, items: sampleRows(5, 5) })).status).toBe(200)
  })

  it('422: lists at most a hundred errors and counts the rest', async () => {
    const { send } = await receiving()
    const { body } = await send({ sequence: 0, items: Array.from({ length: 500 }, () => ({ a: 1 })) })
    expect(body['errors']).toHaveLength(100)
    expect(body['detail']).toContain('500')
  })

  it.each([
    ['501 items', { sequence: 0, items: sampleRows(501) }, 'batch_too_large'],
    ['no items', { sequence: 0, items: [] }, 'validation_failed'],
    ['no sequence', { items: sampleRows(1) }, 'validation_failed'],
    ['a negative sequence', { sequence: -1, items: sampleRows(1) }, 'validation_failed'],
    ['items that are no list', { sequence: 0, items: { a: 1 } }, 'validation_failed'],
    [
      'a thousand and one columns',
      { sequence: 0, items: [Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`c${i}`, 1]))] },
      'too_many_columns',
    ],
    ['a column without a name', { sequence: 0, items: [{ '': 1, status: 'liberado' }] }, 'column_name_empty'],
    ['a column name of 121 characters', { sequence: 0, items: [{ ['x'.repeat(121)]: 1 }] }, 'column_name_too_long'],
  ])('422: %s', async (_, json, reason) => {
    const { send } = await receiving()
    const { status, body } = await send(json)
    expect([status, reasonOf(body)]).toEqual([422, reason])
  })

  it('422: an undeclared column where the columns were declared', async () => {
    const { send } = await receiving({ columns: [{ name: 'a', type: 'number' }] })
    const { body } = await send({ sequence: 0, items: [{ a: 1, b: 2, status: 'liberado' }] })
    expect(body['errors']).toMatchObject([{ path: 'items[0].b', code: 'unknown_column' }])
  })

  it('400: wrong JSON · 413: nine megabytes', async () => {
    const { call, id } = await receiving()
    const headers = { 'content-type': 'application/json' }
    const path = `/datasets/${id}/batches`
    expect((await call('POST', path, { body: '{"sequence":0,"items":[', headers })).status).toBe(400)
    const body = JSON.stringify({ sequence: 0, items: [{ a: 'x'.repeat(9_000_000) }] })
    expect((await call('POST', path, { body, headers })).status).toBe(413)
  })

  it('404: unknown, malformed and foreign ids', async () => {
    const { id } = await receiving()
    const other = await registerCompany(server.baseUrl)
    for (const unknown of [id, 'ds_00000000000000000000000000', 'x']) {
      const { status } = await other.call('POST', `/datasets/${unknown}/batches`, {
        json: { sequence: 0, items: sampleRows(1) },
      })
      expect(status).toBe(404)
    }
  })

  it('409: the same sequence with other content', async () => {
    const { send } = await receiving()
    await send({ sequence: 0, items: sampleRows(10) })
    const { status, body } = await send({ sequence: 0, items: sampleRows(10, 1) })
    expect([status, reasonOf(body)]).toEqual([409, 'sequence_reused'])
  })

  it('409: a new batch after completion; a repeated one is answered', async () => {
    const { send } = await receiving()
    const last = await send({ sequence: 0, items: sampleRows(60), final: true })
    const { status, body } = await send({ sequence: 1, items: sampleRows(1) })
    expect([status, reasonOf(body)]).toEqual([409, 'dataset_complete'])
    expect((await send({ sequence: 0, items: sampleRows(60), final: true })).body).toEqual(last.body)
  })
})
