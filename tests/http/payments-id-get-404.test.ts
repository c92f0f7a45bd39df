import { expect, it } from 'vitest'
import { processed } from '../support/processed'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('shows and ends nothing of another company', async () => {
  const { payment_request_id: id, agreement_id: agreement } = await processed(company.call)
  for (const path of [`/payments/${id}`, `/payments/${id}/qr.png`, `/payments/${id}/qr.svg`]) {
    expect((await company.stranger('GET', path)).status).toBe(404)
  }
  for (const path of [`/payments/${id}/cancel`, `/agreements/${agreement}/cancel`]) {
    expect((await company.stranger('POST', path, { json: {} })).status).toBe(404)
  }
})
