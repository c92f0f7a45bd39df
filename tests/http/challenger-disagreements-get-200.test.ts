import { expect, it } from 'vitest'
import { orders, retrain, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Page = { data: Record<string, { decision: string }>[]; next_cursor: string | null }

it('lists the orders that the two answer differently', async () => {
  const { call, datasetId } = company
  expect((await call('GET', '/challenger/disagreements')).body).toEqual({ data: [], next_cursor: null })
  const rival = await retrain(call, datasetId, { seed: 5 })
  // A version that approves next to nothing differs from one that approves most.
  await call('PATCH', `/models/${rival}`, { json: { threshold: 1 } })
  await call('POST', `/models/${rival}/challenge`, { json: {} })
  for (const order of orders(12)) await call('POST', '/decisions', { json: order })
  const { body } = await call<{ disagreements: number }>('GET', '/challenger')
  const { data } = (await call<Page>('GET', '/challenger/disagreements')).body
  expect(data.length).toBe(body.disagreements)
  expect(data.length).toBeGreaterThan(0)
  for (const row of data) expect(row['champion']?.decision).not.toBe(row['challenger']?.decision)
  const known = await call<Page>('GET', '/challenger/disagreements?outcome=true')
  expect([known.status, known.body.data]).toEqual([200, []])
})
