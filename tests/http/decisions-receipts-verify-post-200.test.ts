import { expect, it } from 'vitest'
import { decided, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const sound = { signature: true, chain: true, inputs: true, model: true, replay: true }
const verify = (receipt: unknown) => company.call('POST', '/decisions/receipts/verify', { json: { receipt } })
type Receipt = Record<string, unknown> & { signature: Record<string, unknown> }
const receiptOf = async (id: string) => (await company.call<Receipt>('GET', `/decisions/${id}/receipt`)).body

it('a sound receipt passes every check, also after the signing key was changed', async () => {
  const receipt = await receiptOf(await decided(company.call))
  const { status, body } = await verify(receipt)
  expect(status).toBe(200)
  expect(body).toMatchObject({ decision_id: receipt['decision_id'], valid: true, checks: sound })
  expect((await company.call('POST', '/companies/me/keys/rotate')).status).toBe(201)
  expect((await verify(receipt)).body).toMatchObject({ valid: true, checks: sound })
})

it('an altered one does not, and says where', async () => {
  const receipt = await receiptOf(await decided(company.call))
  const other = await receiptOf(await decided(company.call))
  const lie = await verify({ ...receipt, decision: 'approved', label: 'liberado' })
  expect(lie.body).toMatchObject({ valid: false, checks: { ...sound, signature: false, replay: false } })
  const swapped = await verify({ ...receipt, signature: other.signature })
  expect(swapped.body).toMatchObject({ valid: false, checks: { ...sound, signature: false } })
  const token = await verify({ ...receipt, signature: { ...receipt.signature, jws: 'a.b.c' } })
  expect(token.body).toMatchObject({ valid: false, checks: { ...sound, signature: false } })
})
