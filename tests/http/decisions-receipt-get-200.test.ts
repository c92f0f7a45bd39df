import { type CryptoKey, compactVerify, createRemoteJWKSet, decodeProtectedHeader } from 'jose'
import { expect, it } from 'vitest'
import { badOrder, decide, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Receipt = { decision_id: string; probability: number; probability_bits: string; signature: { jws: string } }

it('a download whose signature anyone can check, and which is no token', async () => {
  const { body: made } = await decide<{ decision_id: string; receipt: Record<string, unknown> }>(company.call, badOrder)
  const { status, headers, body } = await company.call<Receipt>('GET', `/decisions/${made.decision_id}/receipt`)
  expect(status).toBe(200)
  expect(headers.get('content-disposition')).toBe(`attachment; filename="aval-receipt-${made.decision_id}.json"`)
  const { signature, ...claims } = body
  expect(claims).toMatchObject({
    format: 'aval-receipt/1',
    order_id: badOrder.order_id,
    decision: 'rejected',
    model_id: company.modelId,
    input_hash: made.receipt['input_hash'],
    model_hash: made.receipt['model_hash'],
    audit: { seq: made.receipt['audit_seq'], action: 'decision.made' },
  })
  expect(Buffer.from(body.probability_bits, 'hex').readDoubleBE()).toBe(body.probability)
  const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', company.baseUrl))
  const { payload } = await compactVerify(signature.jws, (header, jws) => keys(header, jws) as Promise<CryptoKey>)
  expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(claims)
  expect(decodeProtectedHeader(signature.jws).typ).toBe('aval-receipt+jws')
  expect((await company.call('GET', '/decisions', { token: signature.jws })).status).toBe(401)
})
