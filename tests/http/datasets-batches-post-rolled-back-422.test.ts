import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })
const rows = (labels: string[]) => labels.map((status, i) => ({ pedid: `p${i}`, x: i % 7, y: (i * 31) % 11, status }))

it('a final batch refused under an idempotency key leaves nothing, in memory neither', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const json = { name: 'x', label_meaning: 'analyst_decision', reject_label: 'bloqueado' }
  const id = (await call<{ dataset_id: string }>('POST', '/datasets', { json })).body.dataset_id
  const send = (labels: string[], final: boolean, headers: Record<string, string> = {}) =>
    call('POST', `/datasets/${id}/batches`, { json: { sequence: 0, items: rows(labels), final }, headers })
  const refused = await send(new Array(100).fill('liberado'), true, { 'idempotency-key': 'final-1' })
  expect(refused.status).toBe(422)
  const both = Array.from({ length: 200 }, (_, i) => (i % 2 ? 'liberado' : 'bloqueado'))
  expect((await send(both, false)).status).toBe(200)
  expect((await call('POST', `/datasets/${id}/complete`)).status).toBe(202)
})
