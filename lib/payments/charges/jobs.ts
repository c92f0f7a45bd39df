import { z } from 'zod'
import { defineJob } from '@/lib/platform/jobs/define'
import { systemContext } from '@/lib/platform/system-context'
import { issueChargeJob, withdrawChargeJob } from '../job-names'
import { issueCharge, withdrawCharge } from './issue-charge'

const payload = z.object({ charge_id: z.string() })

const issue = defineJob({
  name: issueChargeJob,
  payload,
  concurrency: 4,
  handler: async ({ charge_id: id }, { companyId, jobId, now }) => {
    const { state } = await issueCharge(systemContext(companyId, issueChargeJob, jobId, now), id)
    return { state }
  },
})

const withdraw = defineJob({
  name: withdrawChargeJob,
  payload,
  concurrency: 4,
  handler: ({ charge_id: id }, { companyId, jobId, now }) =>
    withdrawCharge(systemContext(companyId, withdrawChargeJob, jobId, now), id),
})

export const chargeJobs = [issue, withdraw]
