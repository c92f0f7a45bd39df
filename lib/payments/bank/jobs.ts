import { z } from 'zod'
import { defineJob } from '@/lib/platform/jobs/define'
import { systemContext } from '@/lib/platform/system-context'
import { pushRefund } from '../reconciliation/refund-payment'
import { matchFileJob, matchPaymentJob, pushRefundJob } from './job-names'
import { matchFile, matchLineOf } from './match-file'

const matchBankFile = defineJob({
  name: matchFileJob,
  payload: z.object({ file_id: z.string() }),
  handler: ({ file_id: id }, { companyId, jobId, now }) =>
    matchFile(systemContext(companyId, matchFileJob, jobId, now), id),
})

const matchBankLine = defineJob({
  name: matchPaymentJob,
  payload: z.object({ payment_id: z.string() }),
  handler: async ({ payment_id: id }, { companyId, jobId, now }) => ({
    matched: await matchLineOf(systemContext(companyId, matchPaymentJob, jobId, now), id),
  }),
})

const push = defineJob({
  name: pushRefundJob,
  payload: z.object({ refund_id: z.string() }),
  handler: async ({ refund_id: id }, { companyId, jobId, now }) => {
    const { state } = await pushRefund(systemContext(companyId, pushRefundJob, jobId, now), id)
    return { state }
  },
})

export const bankJobs = [matchBankFile, matchBankLine, push]
