import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('something else than a receipt', async () => {
  const { status, body } = await company.call('POST', '/decisions/receipts/verify', { json: { receipt: { a: 1 } } })
  expect(status).toBe(422)
  expect(body).toMatchObject({ errors: expect.arrayContaining([expect.objectContaining({ path: 'receipt.format' })]) })
})
