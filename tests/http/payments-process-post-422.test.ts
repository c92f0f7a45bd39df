import { expect, it } from 'vitest'
import { askedBody } from '../support/processed'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('names each limit of the policy with its figures', async () => {
  const json = await askedBody(company.call, { total_amount: 1200, discount_applied: 1250.75 })
  const refused = await company.call('POST', '/payments/process', { json })
  expect(refused.status).toBe(422)
  expect(refused.body['type']).toContain('proposal_outside_policy')
  const [fault] = refused.body['errors'] as { path: string; code: string; message: string }[]
  expect(fault).toMatchObject({ path: 'payment_proposal.total_amount', code: 'max_discount' })
  expect(fault?.message).toContain('1.250,75')
  expect(fault?.message).toContain('367,61')
})

it('says which methods there are when asked for another', async () => {
  const json = await askedBody(company.call, { payment_method: 'credit_card' })
  const refused = await company.call('POST', '/payments/process', { json })
  expect(refused.status).toBe(422)
  expect(refused.body['type']).toContain('payment_method_unavailable')
  expect(refused.body['detail']).toContain('pix')
})

it('refuses a discount that explains nothing, and money with three decimals', async () => {
  for (const [change, path] of [
    [{ total_amount: 2300, discount_applied: 3 }, 'payment_proposal.discount_applied'],
    [{ total_amount: 2450.755 }, 'payment_proposal.total_amount'],
  ] as const) {
    const json = await askedBody(company.call, change)
    const refused = await company.call('POST', '/payments/process', { json })
    expect(refused.status).toBe(422)
    expect(refused.body['errors']).toEqual([expect.objectContaining({ path })])
  }
})
