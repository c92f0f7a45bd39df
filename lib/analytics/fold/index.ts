import { planRebuilds } from './jobs'
import { sweepRollups } from './sweep/sweep-rollups'

export { foldJobs } from './jobs'

/** Housekeeping of the roll-ups: what is too old to be kept, and companies whose clock has changed. */
export async function keepRollups(now: number): Promise<void> {
  await sweepRollups(now)
  await planRebuilds(now)
}
