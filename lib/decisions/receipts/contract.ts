import { z } from 'zod'
import { decisionKinds } from '@/db/constants/decisions'
import { reviewBandReply } from '@/lib/models'

const share = z.number().min(0).max(1)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const bits = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .describe('IEEE 754 double, most significant byte first.')
const text = z.string().max(200)

/** What a receipt says; the signature is over exactly these fields. */
export const receiptClaims = z.strictObject({
  format: z.literal('aval-receipt/1'),
  issuer: z.literal('aval'),
  issued_at: z.iso.datetime(),
  company_id: text,
  decision_id: text,
  order_id: text,
  decided_at: z.iso.datetime(),
  decision: z.enum(decisionKinds),
  label: text,
  probability: share,
  probability_bits: bits,
  threshold: share,
  threshold_bits: bits,
  review_band: reviewBandReply,
  model_id: text,
  model_version: z.number().int(),
  model_hash: hash.describe('SHA-256 of the model as stored.'),
  input_hash: hash.describe("HMAC-SHA-256 of the inputs under the company's key."),
  input_key: text.describe('Which key of the company that is.'),
  decision_hash: hash.describe('SHA-256 of the decision; the audit entry holds it, of a batch with its neighbours.'),
  audit: z.strictObject({
    seq: z.number().int(),
    entry_id: text,
    action: text,
    at: z.iso.datetime(),
    hash,
    previous_hash: hash,
  }),
})
export type ReceiptClaims = z.output<typeof receiptClaims>

export const receiptReply = receiptClaims.extend({
  signature: z.strictObject({
    alg: z.literal('RS256'),
    kid: text.describe('The key in `/.well-known/jwks.json`.'),
    jws: z.string().max(8_192).describe('Compact JWS (RFC 7515) whose payload is every other field of the receipt.'),
  }),
})
export type ReceiptReply = z.output<typeof receiptReply>

export const verifyReceiptInput = z.strictObject({ receipt: receiptReply.describe('As it was downloaded.') })

export const verifyReceiptReply = z.object({
  decision_id: z.string(),
  valid: z.boolean().describe('Every check passed.'),
  checks: z.object({
    signature: z.boolean().describe('Signed by this product, and it says what the receipt says.'),
    chain: z.boolean().describe('The audit entry stands unaltered in its place and holds this decision.'),
    inputs: z.boolean().describe("The kept inputs have the receipt's fingerprint."),
    model: z.boolean().describe("The kept model has the receipt's fingerprint."),
    replay: z.boolean().describe('Deciding again gives the same bits and the same answer.'),
  }),
  verified_at: z.iso.datetime(),
})
export type VerifyReceiptReply = z.output<typeof verifyReceiptReply>
