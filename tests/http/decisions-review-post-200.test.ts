import { expect, it } from 'vitest'
import { decided, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const review = (id: string, json: unknown) => company.call('POST', `/decisions/${id}/review`, { json })

it('a person’s answer beside the model’s', async () => {
  const id = await decided(company.call)
  const { status, body } = await review(id, { decision: 'approved', reason: 'Pagou a pendência' })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    decision: 'rejected',
    final_decision: 'approved',
    reviewed: true,
    reviews: [{ decision: 'approved', reason: 'Pagou a pendência', actor: { type: 'token' } }],
  })
  const trail = await company.call<{ data: object[] }>('GET', `/audit-log?action=decision.reviewed&resource=${id}`)
  expect(trail.body.data).toHaveLength(1)
  expect(trail.text).not.toContain('pendência')
})
