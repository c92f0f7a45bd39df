import { setImmediate as nextTurn } from 'node:timers/promises'
import { dayMs } from '@/lib/platform/core/zone-clock'
import { keptDays } from '../../core/spans'
import { findHead } from '../../read/repository'
import { everyHead } from '../repository'
import { deleteOldest, deleteSome, leftMaking } from './repository'

/** Deletes of one sweep at most; the next goes on. */
const mostDeletes = 20_000

/** Removes roll-ups and facts of a company that a rebuild has left behind, in pieces. */
export async function sweepMakings(companyId: string): Promise<void> {
  for (;;) {
    const head = await findHead(companyId)
    const left = head && (await leftMaking(head))
    if (!left) return
    while (await deleteSome(left)) await nextTurn()
  }
}

/** Removes minutes older than 8 days and hours older than 400, and what rebuilds left behind, in pieces. */
export async function sweepRollups(now: number): Promise<void> {
  for (const grain of ['minute', 'hour'] as const) {
    const before = now - keptDays[grain] * dayMs
    for (let deletes = 0; deletes < mostDeletes && (await deleteOldest(grain, before)); deletes += 1) await nextTurn()
  }
  for (const { companyId } of await everyHead()) await sweepMakings(companyId)
}
