import { type Fault, invalid } from '@/lib/platform/errors'
import { maxFaults } from '@/lib/platform/parse-input'
import type { FeatureFault } from './core/read-features'

/** Faults of features as the API names them; `prefix` is the place of the order in the body. */
export const asFaults = (prefix: string, faults: FeatureFault[]): Fault[] =>
  faults.map(({ feature, code, hint }) => ({
    path: `${prefix}features.${feature}`,
    code,
    params: { hint: hint ?? 'none' },
  }))

/** @throws AppError `validation_failed` naming every feature at fault. */
export function assertFeatures(faults: Fault[]): void {
  if (faults.length > 0) throw invalid('validation_failed', { count: faults.length }, faults.slice(0, maxFaults))
}
