import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { processed } from '../support/processed'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('ends an agreement with its reason and its charges', async () => {
  const { agreement_id: id } = await processed(company.call, { payment_option: 'installments', installments: 3 })
  const path = `/agreements/${id}`
  expect(await sure(company.call, 'GET', path)).toMatchObject({
    state: 'accepted',
    paid_amount: 0,
    outstanding_amount: 2450.75,
    installments: [{ number: 1, status: 'open', paid_amount: 0 }, { number: 2 }, { number: 3 }],
    charges: [{ status: 'awaiting_payment', installment: 1 }],
  })
  await sure(company.call, 'POST', `${path}/cancel`, { reason: 'customer_asked' })
  expect(await sure(company.call, 'GET', path)).toMatchObject({
    state: 'cancelled',
    ended_reason: 'customer_asked',
    charges: [{ status: 'cancelled', pix_code: null }],
  })
})
