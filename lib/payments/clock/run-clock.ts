import type { JobControl } from '@/lib/platform/jobs/define'
import { systemContext } from '@/lib/platform/system-context'
import { askingBank } from './ask-bank'
import { breakMissed } from './break-missed'
import { breakPromises } from './break-promises'
import { expireCharges } from './expire-charges'

export type Ticked = { charges_expired: number; agreements_broken: number; promises_broken: number }

/**
 * The job of one slot: ends what a company's time is over for. It reads what is, not what passed since the last run, so
 * it makes up for any outage at once, and another run, or one that was killed half-way, changes nothing twice.
 */
export async function runClock({
  companyId,
  jobId,
  signal,
  now,
}: Pick<JobControl, 'companyId' | 'jobId' | 'signal' | 'now'>): Promise<Ticked> {
  const ctx = systemContext(companyId, 'payments.clock', jobId, now)
  const askBank = askingBank(ctx)
  const chargesExpired = await expireCharges(ctx, askBank, signal)
  const agreementsBroken = await breakMissed(ctx, askBank, signal)
  const promisesBroken = await breakPromises(ctx, signal)
  return { charges_expired: chargesExpired, agreements_broken: agreementsBroken, promises_broken: promisesBroken }
}
