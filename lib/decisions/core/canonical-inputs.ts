import type { Value } from './stored-decision'

/** Inputs as one text that does not depend on the order of their keys. */
export const canonicalInputs = (features: Record<string, Value>): string =>
  JSON.stringify(Object.entries(features).sort(([a], [b]) => (a < b ? -1 : Number(a > b))))
