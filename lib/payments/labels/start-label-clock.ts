import { transaction } from '@/db/client'
import { unpaidAfterDays } from '@/db/constants/portfolios'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { log } from '@/lib/platform/log'
import { systemContext } from '@/lib/platform/system-context'
import { companiesWithUnlabelled } from '@/lib/portfolios'
import { labelDebtsJob } from '../job-names'

const dayMs = 86_400_000
const lookEveryMs = 3_600_000

/** Queues one run a day for every company that has debts to label. @returns for how many */
export async function planLabels(now: number): Promise<number> {
  const companies = await companiesWithUnlabelled(now - unpaidAfterDays * dayMs)
  const key = String(Math.floor(now / dayMs))
  for (const companyId of companies) {
    const ctx = systemContext(companyId, 'payments.label-debts', labelDebtsJob, () => now)
    await transaction(() => enqueue(ctx, { name: labelDebtsJob, payload: {}, key }))
  }
  return companies.length
}

/** Lets labels follow while this process runs; at once too, for what an outage left. Returns the stop. */
export function startLabelClock(): () => void {
  const look = async () => {
    try {
      await planLabels(Date.now())
    } catch (err) {
      log().warn({ err }, 'planning the labels failed; it is tried again within an hour')
    }
  }
  const timer = setInterval(() => void look(), lookEveryMs)
  void look()
  return () => clearInterval(timer)
}
