import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { processed } from '../support/processed'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()
type Charge = { payment_request_id: string; status: string; pix_code: string | null; installment: number }

it('gives the open charge, and a new one once that ended', async () => {
  const { agreement_id: id } = await processed(company.call, { payment_option: 'installments', installments: 3 })
  const path = `/agreements/${id}/charges`
  const first = await sure<Charge>(company.call, 'POST', path, {})
  expect(first).toMatchObject({ status: 'awaiting_payment', installment: 1 })
  expect(await sure<Charge>(company.call, 'POST', path, {})).toMatchObject({
    payment_request_id: first.payment_request_id,
  })
  await sure(company.call, 'POST', `/payments/${first.payment_request_id}/cancel`)
  const next = await sure<Charge>(company.call, 'POST', path, {})
  expect(next.payment_request_id).not.toBe(first.payment_request_id)
  expect(next.pix_code).not.toBeNull()
})
