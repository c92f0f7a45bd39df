import type { ScoreSource } from '@/db/constants/portfolios'
import { predictMargin, probabilityContributions, probabilityOf, shapRow } from '@/lib/ml'
import { featuresOf, type Reachable, type RecoveryFeatures } from '../core/features'
import { priorReasons } from '../core/prior'
import { recoveryFrame } from '../core/recovery-frame'
import type { DebtRow } from '../debts/repository'
import { recoveryModel } from './scorer'

/** A fact's share in a score: what it adds to the probability that a debt without any facts would have. */
export type ScoreReason = { code: string; value: string | number | boolean | null; band?: string; contribution: number }
export type DebtScore = {
  probability: number
  source: ScoreSource
  version: string
  reasons: ScoreReason[]
  /** When the model was calibrated on the company's own outcomes, and on how many; the prior never was. */
  calibratedOn: number | null
  n: number
}

const contact = ({ has_phone, has_email }: RecoveryFeatures) =>
  [has_phone ? 'phone' : '', has_email ? 'email' : ''].filter(Boolean).join('+') || 'none'

function priorScore(debt: DebtRow, features: RecoveryFeatures): DebtScore {
  const values: Record<string, ScoreReason['value']> = { ...features, contact: contact(features) }
  return {
    probability: debt.probability,
    source: 'prior',
    version: debt.scoreVersion,
    reasons: priorReasons(features).map((reason) => ({ ...reason, value: values[reason.code] ?? null })),
    calibratedOn: null,
    n: 0,
  }
}

/**
 * A debt's score as it was given, with the reasons by the model that gave it. A version of the company's own model that
 * is gone leaves the score without reasons.
 */
export async function explainScore(debt: DebtRow, reach: Reachable): Promise<DebtScore> {
  const features = featuresOf(debt, reach)
  if (debt.scoreSource === 'prior') return priorScore(debt, features)
  const { probability, scoreSource: source, scoreVersion: version } = debt
  const found = await recoveryModel(debt.companyId, version)
  if (!found) return { probability, source, version, reasons: [], calibratedOn: null, n: 0 }
  const { model, row } = found
  const frame = recoveryFrame([features])
  const values = Float64Array.from(model.features, (feature) => {
    const place = frame.features.findIndex(({ name }) => name === feature.name)
    if (feature.type !== 'category') return frame.columns[place]?.[0] ?? Number.NaN
    const category = feature.categories.indexOf(features.risk_segment)
    return category < 0 ? Number.NaN : category
  })
  const shap = shapRow(model, values)
  const p = probabilityOf(model, predictMargin(model, values))
  const shares = probabilityContributions(shap, probabilityOf(model, shap.base), p)
  const reasons = model.features
    .map(({ name }, place) => ({
      code: name,
      value: features[name as keyof RecoveryFeatures] ?? null,
      contribution: shares[place] as number,
    }))
    .filter(({ contribution }) => contribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
  return { probability, source, version, reasons, calibratedOn: row.at, n: row.outcomes }
}
