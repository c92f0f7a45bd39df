import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { processed } from '../support/processed'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('ends a charge once', async () => {
  const { payment_request_id: id } = await processed(company.call)
  await sure(company.call, 'POST', `/payments/${id}/cancel`)
  const again = await company.call('POST', `/payments/${id}/cancel`)
  expect(again.status).toBe(409)
  expect(again.body['type']).toContain('charge_ended')
})
