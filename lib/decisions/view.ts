import type { Model } from '@/lib/ml'
import { unsealJson } from '@/lib/platform/crypto/company-key'
import type { StoredDecision } from './core/stored-decision'
import { decisionPlace } from './places'
import type { DecisionRow, ReviewRow } from './repository'

/** A row beside what it keeps sealed. */
export type DecisionView = { row: DecisionRow; stored: StoredDecision }
export type ReviewView = { row: ReviewRow; reason: string }
export type DecisionDetail = DecisionView & { learned: Model; reviews: ReviewView[]; auditSeq: number | null }

export async function openDecision(row: DecisionRow): Promise<DecisionView> {
  return { row, stored: await unsealJson<StoredDecision>(decisionPlace(row.companyId, row.id), row.blob) }
}
