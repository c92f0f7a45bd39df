import type { DecisionKind } from '@/db/constants/decisions'
import { type Context, requireScope } from '@/lib/platform/context'
import { sealedKeyVersion } from '@/lib/platform/crypto/seal'
import { bitsOf, decisionHash } from '../decision-hash'
import { recordExport } from '../export/record-export'
import { getDecisionRow } from '../repository'
import { type DecisionView, openDecision } from '../view'
import { auditEntryOf } from './audit-place'
import type { ReceiptClaims, ReceiptReply } from './contract'

/** Keeps receipts apart from tokens and from whatever else the product may sign. */
export const receiptType = 'aval-receipt+jws'

/** Signs a statement with the product's key; the shell hands it over, since keys are another room's. */
export type Sign = (typ: string, statement: unknown, nowMs: number) => Promise<{ kid: string; jws: string }>

const time = (at: number) => new Date(at).toISOString()

async function claimsOf({ row, stored }: DecisionView, issuedAt: number): Promise<ReceiptClaims> {
  const entry = await auditEntryOf(row)
  const { reviewFrom, reviewTo } = stored
  return {
    format: 'aval-receipt/1',
    issuer: 'aval',
    issued_at: time(issuedAt),
    company_id: row.companyId,
    decision_id: row.id,
    order_id: stored.orderId,
    decided_at: time(row.at),
    decision: row.decision as DecisionKind,
    label: row.label,
    probability: row.probability,
    probability_bits: bitsOf(row.probability),
    threshold: row.threshold,
    threshold_bits: bitsOf(row.threshold),
    review_band: reviewFrom === null || reviewTo === null ? null : { from: reviewFrom, to: reviewTo },
    model_id: row.modelId,
    model_version: row.modelVersion,
    model_hash: row.modelHash,
    input_hash: row.inputHash,
    // The key that sealed the decision is the one that fingerprinted its inputs.
    input_key: `${row.companyId}/${sealedKeyVersion(row.blob)}`,
    decision_hash: decisionHash(row),
    audit: {
      seq: entry.seq,
      entry_id: entry.id,
      action: entry.action,
      at: time(entry.at),
      hash: entry.hash,
      previous_hash: entry.prevHash,
    },
  }
}

/**
 * What proves a decision: fingerprints of inputs, model and audit entry, the probability to the last bit, signed. Leaves an
 * audit entry.
 * @throws AppError `not_found`
 */
export async function issueReceipt(ctx: Context, id: string, sign: Sign): Promise<ReceiptReply> {
  requireScope(ctx, 'decisions:read')
  const view = await openDecision(await getDecisionRow(ctx.companyId, id))
  const claims = await claimsOf(view, ctx.now())
  await recordExport(ctx, { kind: 'receipt', id })
  const { kid, jws } = await sign(receiptType, claims, ctx.now())
  return { ...claims, signature: { alg: 'RS256', kid, jws } }
}
