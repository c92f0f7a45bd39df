import { expect, it } from 'vitest'
import { openDataset } from '../support/datasets'
import { type Call, registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })
type Entry = { seq: number; action: string; resource: { id: string }; prev_hash: string; hash: string; at: string }
type Page = { data: Entry[]; next_cursor: string | null }

/** A company that has opened two data sets. */
async function busyCompany() {
  const company = await registerCompany(server.baseUrl)
  const first = await openDataset(company.call, { name: 'um' })
  const second = await openDataset(company.call, { name: 'dois' })
  return { ...company, first, second }
}
const list = async (call: Call, query = '') => (await call<Page>('GET', `/audit-log${query}`)).body.data

it('who did what and when, newest first, each entry chained to the one before', async () => {
  const { call, second } = await busyCompany()
  const { status, body } = await call<Page>('GET', '/audit-log')
  expect(status).toBe(200)
  expect(body.data[0]).toEqual({
    id: expect.stringMatching(/^aud_/),
    seq: body.data.length,
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    actor: { type: 'token', id: expect.stringMatching(/^tok_/) },
    action: 'dataset.created',
    resource: { type: 'dataset', id: second },
    details: expect.any(Object),
    request_id: expect.stringMatching(/^req_/),
    prev_hash: body.data[1]?.hash,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(body.data.map((entry) => entry.seq)).toEqual(body.data.map((_, n) => body.data.length - n))
})

it('in pages', async () => {
  const { call } = await busyCompany()
  const all = await list(call)
  const seen: Entry[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const next: string = cursor === '' ? '' : `&cursor=${cursor}`
    const { body } = await call<Page>('GET', `/audit-log?limit=1${next}`)
    expect(body.data).toHaveLength(1)
    seen.push(...body.data)
    cursor = body.next_cursor
  }
  expect(seen).toEqual(all)
})

it('by action, start of an action, actor, resource and time', async () => {
  const { call, first, second } = await busyCompany()
  const ids = async (query: string) => (await list(call, query)).map((entry) => entry.resource.id)
  const [newest] = (await call<{ data: { actor: { id: string } }[] }>('GET', '/audit-log?limit=1')).body.data
  expect(await ids('?action=dataset.created')).toEqual([second, first])
  expect(await ids('?action=dataset.')).toEqual([second, first])
  expect(await ids('?action=dataset')).toEqual([])
  expect(await ids(`?actor=${newest?.actor.id}&action=dataset.`)).toEqual([second, first])
  expect(await ids('?actor=tok_nada')).toEqual([])
  expect(await ids(`?resource=${first}`)).toEqual([first])
  expect(await ids('?from=2099-01-01T00:00:00Z')).toEqual([])
  expect(await ids('?action=dataset.&to=2099-01-01T00:00:00-03:00')).toEqual([second, first])
})

it('as CSV, oldest first, with the hashes', async () => {
  const { call } = await busyCompany()
  const { headers, text } = await call('GET', '/audit-log?format=csv')
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(headers.get('content-disposition')).toContain('aval-audit-log.csv')
  const [header, ...lines] = text.replace('\uFEFF', '').trim().split('\r\n')
  expect(header).toBe(
    'seq,at,actor_type,actor_id,action,resource_type,resource_id,details,request_id,id,prev_hash,hash',
  )
  const hashes = (await list(call)).map((entry) => entry.hash).toReversed()
  expect(lines.map((line) => line.split(',').at(-1))).toEqual(hashes)
})

it('of the own company alone', async () => {
  const { first } = await busyCompany()
  const { call } = await registerCompany(server.baseUrl)
  expect(await list(call, `?resource=${first}`)).toEqual([])
  expect(await list(call, '?action=dataset.')).toEqual([])
})
