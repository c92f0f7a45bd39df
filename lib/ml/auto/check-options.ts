import { resolveBoostingOptions } from '../boosting/options.ts'
import { MlError } from '../errors.ts'
import { resolveForestOptions } from '../forest/options.ts'
import { ALGORITHMS, type Algorithm } from '../model.ts'
import { resolveScorecardOptions } from '../scorecard/options.ts'
import { resolveTreeOptions } from '../tree/options.ts'

/** What can be asked for: one learner, or the best of several. */
export type AskedAlgorithm = Algorithm | 'auto'

/** Some rows and features to fill in defaults with; names do not depend on them. */
const ANY = 100

/** Names of the options each algorithm takes. Every one takes a seed, needed or not. */
const NAMES: Record<AskedAlgorithm, ReadonlySet<string>> = {
  auto: new Set(['seed']),
  tree: namesOf(resolveTreeOptions({}, ANY)),
  forest: namesOf(resolveForestOptions({}, ANY, ANY)),
  boosting: namesOf(resolveBoostingOptions({})),
  scorecard: namesOf(resolveScorecardOptions({})),
}

function namesOf(resolved: object): ReadonlySet<string> {
  return new Set(['seed', ...Object.keys(resolved).filter((name) => name !== 'positiveWeight')])
}

/** Throws `invalid_input` naming an algorithm or option there is none of. Ranges are the learners' own matter. */
export function checkOptions(algorithm: AskedAlgorithm, options: Record<string, number>): void {
  if (algorithm !== 'auto' && !ALGORITHMS.includes(algorithm)) {
    throw new MlError('invalid_input', `there is no algorithm "${algorithm}"`)
  }
  for (const name of Object.keys(options)) {
    if (!NAMES[algorithm].has(name)) throw new MlError('invalid_input', `${algorithm} takes no option "${name}"`)
  }
}
