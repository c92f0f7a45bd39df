import { transaction } from '@/db/client'
import { dayOf } from '@/lib/negotiation'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { log } from '@/lib/platform/log'
import { systemContext } from '@/lib/platform/system-context'
import { clockJob } from '../job-names'
import { companiesWithWork } from './repository'

const slotMs = 900_000
const lookEveryMs = 60_000

/**
 * Queues one run of the clock for every company that has something whose time is over: once a quarter of an hour,
 * whoever asks and however often.
 * @param now UTC ms
 * @returns for how many
 */
export async function planClocks(now: number): Promise<number> {
  // No zone of the product is ahead of this day; the run itself asks each company's own calendar.
  const companies = await companiesWithWork(now, dayOf(now, 'UTC'))
  const key = String(Math.floor(now / slotMs))
  for (const companyId of companies) {
    const ctx = systemContext(companyId, 'payments.clock', clockJob, () => now)
    await transaction(() => enqueue(ctx, { name: clockJob, payload: {}, key }))
  }
  return companies.length
}

/** Lets the clock run while this process does; at once too, for what an outage left. Returns the stop. */
export function startClock(): () => void {
  const look = async () => {
    try {
      await planClocks(Date.now())
    } catch (err) {
      log().warn({ err }, 'planning the payments clock failed; it is tried again within a minute')
    }
  }
  const timer = setInterval(() => void look(), lookEveryMs)
  void look()
  return () => clearInterval(timer)
}
