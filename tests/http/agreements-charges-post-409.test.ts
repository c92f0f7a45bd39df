import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { processed } from '../support/processed'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('asks for nothing under an agreement that has ended', async () => {
  const { agreement_id: id } = await processed(company.call)
  await sure(company.call, 'POST', `/agreements/${id}/cancel`, {})
  const late = await company.call('POST', `/agreements/${id}/charges`, { json: {} })
  expect(late.status).toBe(409)
  expect(late.body['type']).toContain('agreement_ended')
})
