/**
 * Settings in the learner's names (`max_depth` → `maxDepth`); absent ones stay with its defaults, and no more columns
 * are drawn than there are.
 */
export function learnerOptions(options: Record<string, number | undefined>, features: number): Record<string, number> {
  const named: Record<string, number> = {}
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || name === 'seed') continue
    const own = name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
    named[own] = own === 'nodeFeatures' ? Math.min(features, value) : value
  }
  return named
}

/** The learner's own names as the wire has them (`maxDepth` → `max_depth`). */
export const wireOptions = (options: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  )
