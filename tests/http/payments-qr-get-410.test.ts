import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { processed } from '../support/processed'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('draws no code that can no longer be paid', async () => {
  const { payment_request_id: id } = await processed(company.call)
  await sure(company.call, 'POST', `/payments/${id}/cancel`)
  for (const name of ['qr.png', 'qr.svg']) {
    const gone = await company.call('GET', `/payments/${id}/${name}`)
    expect(gone.status).toBe(410)
    expect(gone.body['type']).toContain('charge_ended')
  }
})
