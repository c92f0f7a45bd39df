import { expect, it } from 'vitest'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('knows no charge of nobody’s', async () => {
  const { status } = await company.call('POST', '/payments/pay_req_none/simulate-payment', { json: {} })
  expect(status).toBe(404)
})
