import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations } from '@/lib/http/operations'
import { sure } from '../support/company-world'
import { temporaryFolder } from '../support/database'
import { taiwanDataset, taiwanOrders } from '../support/samples'
import { type ApiServer, type Call, client, registerCompany, startServer } from '../support/server'

type Made = { dataset_id: string }
const dataDir = temporaryFolder('aval-once-')
let server: ApiServer
let call: Call
let token: string

beforeAll(async () => {
  server = await startServer({ dataDir })
  token = (await registerCompany(server.baseUrl)).token
  call = client(server.baseUrl, { token })
})
afterAll(() => server?.stop())

const create = (key: string, name: string, as: Call = call) =>
  as<Made>('POST', '/datasets', { json: { name }, headers: { 'idempotency-key': key } })
const named = async (name: string) => {
  const { data } = await sure<{ data: { name: string }[] }>(call, 'GET', '/datasets?limit=200')
  return data.filter((dataset) => dataset.name === name).length
}
const reasonOf = (body: unknown) => (body as { type: string }).type.split('#')[1]

describe('Idempotency-Key', () => {
  it('gives the first answer again, marked, and writes once', async () => {
    const first = await create('same', 'Uma vez')
    const again = await create('same', 'Uma vez')
    expect(first.status).toBe(201)
    expect(first.headers.get('idempotency-replayed')).toBeNull()
    expect(again.status).toBe(201)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'))
    expect(again.text).toBe(first.text)
    expect(again.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'))
    expect(await named('Uma vez')).toBe(1)
  })

  it('refuses another body, query or operation under the same key with 422', async () => {
    await create('taken', 'Primeira')
    const other = await create('taken', 'Segunda')
    expect(other.status).toBe(422)
    expect(reasonOf(other.body)).toBe('idempotency_key_reused')
    const headers = { 'idempotency-key': 'taken' }
    const elsewhere = await call('POST', '/tokens', { json: { name: 'x', scope: ['audit:read'] }, headers })
    expect(elsewhere.status).toBe(422)
    const query = await call('POST', '/datasets?x=1', { json: { name: 'Primeira' }, headers })
    expect(query.status).toBe(422)
    expect(await named('Segunda')).toBe(0)
  })

  it('keeps companies apart', async () => {
    const other = await registerCompany(server.baseUrl)
    const mine = await create('shared', 'De quem')
    const theirs = await create('shared', 'De quem', other.call)
    expect(theirs.status).toBe(201)
    expect(theirs.headers.get('idempotency-replayed')).toBeNull()
    expect(theirs.body.dataset_id).not.toBe(mine.body.dataset_id)
  })

  it('has one effect when fifty come at once; the others are told to wait or get that answer', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => create('crowd', 'Todos juntos')))
    const counts = new Map<number, number>()
    for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1)
    expect([...counts.keys()].filter((status) => status !== 201 && status !== 409)).toEqual([])
    for (const { status, body } of answers) if (status === 409) expect(reasonOf(body)).toBe('idempotency_in_progress')
    const made = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.dataset_id))
    expect(made.size).toBe(1)
    expect(
      answers.filter(({ status, headers }) => status === 201 && !headers.get('idempotency-replayed')),
    ).toHaveLength(1)
    expect(await named('Todos juntos')).toBe(1)
  })

  it('does not keep a refusal: the mended request under the same key is served', async () => {
    expect((await create('mended', '')).status).toBe(422)
    expect((await create('mended', 'Consertada')).status).toBe(201)
  })

  it.each(['', ' ', 'a b', 'é', 'x'.repeat(256)])('refuses the key %j', async (key) => {
    const answer = await create(key, 'Chave')
    expect(answer.status).toBe(422)
  })

  it('is declared by every POST with a body of its own, and by nothing else', async () => {
    const posts = operations
      .filter((op) => op.method === 'POST' && (!op.streamed || op.streamed.replayed))
      .map((op) => op.id)
    const { body } = await call<{
      paths: Record<string, Record<string, { operationId: string; parameters: { name: string }[] }>>
    }>('GET', '/openapi.json')
    const declared = Object.values(body.paths)
      .flatMap((methods) => Object.values(methods))
      .filter(({ parameters }) => parameters.some(({ name }) => name === 'Idempotency-Key'))
      .map(({ operationId }) => operationId)
    expect(declared.sort()).toEqual(posts.sort())
  })

  it('outlives kill -9: whether the answer was seen or not, the same key never writes twice', {
    timeout: 180_000,
  }, async () => {
    const seen = await create('before', 'Antes da queda')
    // Killed with these under way: some committed, some not.
    const flying = Array.from({ length: 30 }, (_, n) => create(`flight-${n}`, `Voo ${n}`).catch(() => undefined))
    await Promise.race(flying)
    await server.stop('SIGKILL')
    const answered = await Promise.all(flying)
    server = await startServer({ dataDir, port: Number(new URL(server.baseUrl).port) })
    const again = await create('before', 'Antes da queda')
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(again.text).toBe(seen.text)
    for (let n = 0; n < flying.length; n += 1) {
      const retried = await create(`flight-${n}`, `Voo ${n}`)
      expect(retried.status).toBe(201)
      if (answered[n]) expect(retried.text).toBe(answered[n]?.text)
      expect(await named(`Voo ${n}`)).toBe(1)
    }
    expect(await sure(call, 'GET', '/audit-log/verify')).toMatchObject({ valid: true })
  })
})

describe('the first batches of a data set, sent at once', () => {
  it('are all taken, once each, though each settles the columns', async () => {
    const { dataset_id: id } = await sure<Made>(call, 'POST', '/datasets', taiwanDataset)
    const send = (sequence: number) =>
      call('POST', `/datasets/${id}/batches`, {
        json: {
          sequence,
          items: taiwanOrders(sequence * 50, sequence * 50 + 50).map((row) => ({ ...row, [`x${sequence}`]: 1 })),
        },
      })
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => send(n % 20)))
    expect(answers.map(({ status }) => status)).toEqual(new Array(40).fill(200))
    expect(await sure(call, 'GET', `/datasets/${id}`)).toMatchObject({ batches: 20, rows_total: 1_000 })
  })
})
