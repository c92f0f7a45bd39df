import { expect, it } from 'vitest'
import { askedBody } from '../support/processed'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('knows no conversation of another company', async () => {
  const json = await askedBody(company.call)
  expect((await company.stranger('POST', '/payments/process', { json })).status).toBe(404)
})
