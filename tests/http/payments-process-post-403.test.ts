import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { askedBody } from '../support/processed'
import { client } from '../support/server'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('needs the scope to write payments', async () => {
  const scope = ['payments:read']
  const { token } = await sure<{ token: string }>(company.call, 'POST', '/tokens', { name: 'leitura', scope })
  const json = await askedBody(company.call)
  const refused = await client(company.baseUrl, { token })('POST', '/payments/process', { json })
  expect(refused.status).toBe(403)
  expect(refused.body['detail']).toContain('payments:write')
})
