import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Band = {
  rows: number
  queue: { rows: number; share: number; per_100_orders: number; accuracy: number | null }
  automatic: { rows: number; accuracy: number | null; wrong_approvals: number; wrong_rejections: number }
  overall_accuracy: number
}
const band = (query: string) => company.call<Band>('GET', `/models/${company.modelId}/review-band?${query}`)

it('queue and rest are all the held-out rows', async () => {
  const { status, body } = await band('from=0.2&to=0.8')
  expect([status, body.queue.rows + body.automatic.rows]).toEqual([200, body.rows])
  expect(body.queue.per_100_orders).toBeCloseTo((100 * body.queue.rows) / body.rows, 9)
  const wrong = body.automatic.wrong_approvals + body.automatic.wrong_rejections
  expect(body.automatic.accuracy).toBeCloseTo(1 - wrong / body.automatic.rows, 9)
})

it('a band of everything leaves nothing to the model', async () => {
  const { body } = await band('from=0&to=1&threshold=1')
  expect(body.automatic.rows).toBeLessThan(body.rows)
  expect(body.queue.share).toBeGreaterThan(0.5)
})
