import { isDeepStrictEqual } from 'node:util'
import { type Context, requireScope } from '@/lib/platform/context'
import { notFound } from '@/lib/platform/errors'
import { bitsOf } from '../decision-hash'
import { recompute } from '../recompute'
import { getDecisionRow } from '../repository'
import { openDecision } from '../view'
import { standsInChain } from './audit-place'
import type { ReceiptReply, VerifyReceiptReply } from './contract'
import { receiptType } from './issue-receipt'

/** What a statement of a type says; null unless the product signed it. */
export type ReadStatement = (typ: string, jws: string) => Promise<unknown>

/**
 * Checks a receipt of the caller's company against all that is kept.
 * @throws AppError `not_found` for a decision that is not the company's
 */
export async function verifyReceipt(
  ctx: Context,
  receipt: ReceiptReply,
  readStatement: ReadStatement,
): Promise<VerifyReceiptReply> {
  requireScope(ctx, 'decisions:read')
  const { signature, ...claims } = receipt
  if (claims.company_id !== ctx.companyId) throw notFound('decision')
  const row = await getDecisionRow(ctx.companyId, claims.decision_id)
  const signed = await readStatement(receiptType, signature.jws)
  const now = await recompute(await openDecision(row))
  const { seq, hash, previous_hash: previous } = claims.audit
  const checks = {
    signature: isDeepStrictEqual(signed, claims),
    chain: await standsInChain(row, seq, hash, previous),
    inputs: now.inputHash === claims.input_hash,
    model: now.modelHash === claims.model_hash,
    replay: now.same && bitsOf(now.probability) === claims.probability_bits && now.decision === claims.decision,
  }
  return {
    decision_id: row.id,
    valid: Object.values(checks).every(Boolean),
    checks,
    verified_at: new Date(ctx.now()).toISOString(),
  }
}
