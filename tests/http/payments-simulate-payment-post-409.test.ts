import { expect, it } from 'vitest'
import { agreedCustomer } from '../support/pix'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('pays nothing that is real', async () => {
  const { paymentRequestId } = await agreedCustomer(company.call)
  const path = `/payments/${paymentRequestId}/simulate-payment`
  const refused = await company.call<{ type: string }>('POST', path, { json: {} })
  expect(refused.status).toBe(409)
  expect(refused.body.type).toContain('charge_not_simulated')
})
