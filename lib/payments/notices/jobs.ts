import { z } from 'zod'
import { defineJob } from '@/lib/platform/jobs/define'
import { systemContext } from '@/lib/platform/system-context'
import { processNoticeJob } from '../job-names'
import { processNotice } from './process-notice'

const processing = defineJob({
  name: processNoticeJob,
  payload: z.object({ notice_id: z.string() }),
  concurrency: 4,
  handler: ({ notice_id: id }, { companyId, jobId, now, signal }) =>
    processNotice(systemContext(companyId, processNoticeJob, jobId, now), id, signal),
})

export const noticeJobs = [processing]
