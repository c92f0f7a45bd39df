import { z } from 'zod'
import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { processNoticeJob } from '../job-names'
import { getNoticeRow } from './repository'

/**
 * Queues a failed notice once more; what was settled of it stays as it is.
 * @throws AppError `not_found`; 409 `notice_not_failed`
 */
export const retryNotice = command({
  name: 'payment_notice.retry',
  scope: 'payments:write',
  input: z.object({ notice_id: z.string().max(64) }),
  run: async (ctx, { notice_id: id }) => {
    const row = await getNoticeRow(ctx.companyId, id)
    if (row.state !== 'failed') throw conflict('notice_not_failed')
    // Asked twice for the same failure, it is tried once.
    const key = `${id}:${row.processedAt}`
    await enqueue(ctx, { name: processNoticeJob, payload: { notice_id: id }, key })
    return { result: row, audit: { action: 'payment_notice.retried', resource: { type: 'payment_notice', id } } }
  },
})
