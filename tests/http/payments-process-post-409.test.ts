import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { askedBody } from '../support/processed'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('asks for the customer’s yes where it is missing or uncertain', async () => {
  const { customer_confirmation: said, ...rest } = await askedBody(company.call)
  const unsure = { ...rest, customer_confirmation: { ...said, confidence: 0.5 } }
  for (const json of [rest, unsure]) {
    const refused = await company.call('POST', '/payments/process', { json })
    expect(refused.status).toBe(409)
    expect(refused.body['type']).toContain('confirmation_required')
  }
})

it('has one agreement a debt: other terms wait for its end', async () => {
  const body = await askedBody(company.call)
  await sure(company.call, 'POST', '/payments/process', body)
  const payment_proposal = { ...body.payment_proposal, total_amount: 2300, discount_applied: 150.75 }
  const refused = await company.call('POST', '/payments/process', { json: { ...body, payment_proposal } })
  expect(refused.status).toBe(409)
  expect(refused.body['type']).toContain('agreement_exists')
})
