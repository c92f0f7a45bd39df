/** Settings in the learner's names (`max_depth` → `maxDepth`); absent ones stay with its defaults. */
export function learnerOptions(options: Record<string, number | undefined>): Record<string, number> {
  const given = Object.entries(options).filter((entry): entry is [string, number] => entry[1] !== undefined)
  return Object.fromEntries(
    given
      .filter(([name]) => name !== 'seed')
      .map(([name, value]) => [name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), value]),
  )
}

/** The learner's own names as the wire has them (`maxDepth` → `max_depth`). */
export const wireOptions = (options: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  )
