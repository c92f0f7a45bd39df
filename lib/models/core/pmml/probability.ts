import type { Calibration, Model } from '@/lib/ml'
import { element } from '../xml'
import { apply, constant, derivedField, fieldRef } from './expression'
import type { OwnFields, PmmlFacts } from './facts'
import { miningField, targetField } from './fields'
import { joining } from './total'

/** Margin = intercept + coefficient · total. */
function marginOf(model: Model): { intercept: number; coefficient: number } {
  if (joining(model) === 'average') return { intercept: 0, coefficient: 1 }
  return { intercept: model.base, coefficient: model.weight }
}

const linear = (intercept: number, coefficient: number, field: string) =>
  apply('+', constant(intercept), apply('*', constant(coefficient), fieldRef(field)))

/** The raw P(approve) from the total. */
function rawShare(model: Model, fields: OwnFields): string {
  const { intercept, coefficient } = marginOf(model)
  if (model.link === 'identity') return linear(intercept, coefficient, fields.total)
  const grown = apply('exp', linear(-intercept, -coefficient, fields.total))
  return apply('/', constant(1), apply('+', constant(1), grown))
}

/** ln(p ÷ (1 − p)) with p held inside [1e-15, 1 − 1e-15], as the product computes it. */
function logitOf(field: string): string {
  const inside = apply('min', constant(1 - 1e-15), apply('max', constant(1e-15), fieldRef(field)))
  return apply('ln', apply('/', inside, apply('-', constant(1), inside)))
}

/** Straight lines between the points and flat outside; one point alone is a constant. */
function isotonic(calibration: Calibration & { method: 'isotonic' }, field: string): string {
  const { raw, calibrated } = calibration
  if (raw.length === 1) return constant(calibrated[0] as number)
  const points = [...raw].map((orig, i) => element('LinearNorm', { orig, norm: calibrated[i] as number }))
  return element('NormContinuous', { field, outliers: 'asExtremeValues' }, points)
}

type Last = { derived: string[]; field: string; intercept: number; coefficient: number; normal: 'none' | 'logit' }

/** The last regression: what it reads, and by which line. */
function lastStep(model: Model, fields: OwnFields): Last {
  const { calibration, link } = model
  if (calibration === null) {
    return { derived: [], field: fields.total, ...marginOf(model), normal: link === 'logit' ? 'logit' : 'none' }
  }
  const raw = derivedField(fields.raw, rawShare(model, fields))
  if (calibration.method === 'platt') {
    const derived = [raw, derivedField(fields.logit, logitOf(fields.raw))]
    const { intercept, slope } = calibration
    return { derived, field: fields.logit, intercept, coefficient: slope, normal: 'logit' }
  }
  const derived = [raw, derivedField(fields.share, isotonic(calibration, fields.raw))]
  return { derived, field: fields.share, intercept: 0, coefficient: 1, normal: 'none' }
}

/** Link and calibration: a binary `RegressionModel` over the trees' total, whose first class is approval. */
export function probabilityModel(model: Model, facts: PmmlFacts, fields: OwnFields): string {
  const { derived, field, intercept, coefficient, normal } = lastStep(model, fields)
  return element('RegressionModel', { functionName: 'classification', normalizationMethod: normal }, [
    element('MiningSchema', {}, [targetField(facts), miningField(fields.total)]),
    ...(derived.length > 0 ? [element('LocalTransformations', {}, derived)] : []),
    element('RegressionTable', { intercept, targetCategory: facts.approveLabel }, [
      element('NumericPredictor', { name: field, coefficient }),
    ]),
    element('RegressionTable', { intercept: 0, targetCategory: facts.rejectLabel }),
  ])
}
