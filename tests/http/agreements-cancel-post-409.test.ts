import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { processed } from '../support/processed'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('ends an agreement once', async () => {
  const { agreement_id: id } = await processed(company.call)
  await sure(company.call, 'POST', `/agreements/${id}/cancel`, {})
  const again = await company.call('POST', `/agreements/${id}/cancel`, { json: {} })
  expect(again.status).toBe(409)
  expect(again.body['type']).toContain('agreement_ended')
})
