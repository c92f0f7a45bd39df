import { setImmediate as nextTurn } from 'node:timers/promises'
import { unpaidAfterDays } from '@/db/constants/portfolios'
import type { JobControl } from '@/lib/platform/jobs/define'
import { systemContext } from '@/lib/platform/system-context'
import { labelUnpaid, unlabelledDebts } from '@/lib/portfolios'
import { paidDebts } from './repository'

const dayMs = 86_400_000
const pageRows = 500

/**
 * The job that tells what did not come back: debts without any payment 90 days after their first score are labelled so,
 * a page at a time. It reads what is, so running again, or after an outage, labels nothing twice.
 */
export async function labelDebts({
  companyId,
  jobId,
  now,
  signal,
}: Pick<JobControl, 'companyId' | 'jobId' | 'now' | 'signal'>) {
  const ctx = systemContext(companyId, 'payments.label-debts', jobId, now)
  const before = now() - unpaidAfterDays * dayMs
  let labelled = 0
  let afterId = ''
  for (;;) {
    signal.throwIfAborted()
    const page = await unlabelledDebts(companyId, before, afterId, pageRows)
    const paid = await paidDebts(
      companyId,
      page.map(({ id }) => id),
    )
    const unpaid = page.filter(({ id }) => !paid.has(id))
    await labelUnpaid(ctx, unpaid, unpaidAfterDays)
    labelled += unpaid.length
    const last = page.at(-1)
    if (!last || page.length < pageRows) return { labelled }
    afterId = last.id
    await nextTurn()
  }
}
