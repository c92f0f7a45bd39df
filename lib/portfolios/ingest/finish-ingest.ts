import { z } from 'zod'
import { transaction } from '@/db/client'
import { recordAudit } from '@/lib/platform/audit/record'
import type { JobControl } from '@/lib/platform/jobs/define'
import { systemContext } from '@/lib/platform/system-context'
import { settlePortfolio } from '../portfolios/settle-portfolio'

export const finishIngestPayload = z.object({ portfolio_id: z.string() })

/** Settles what an ingest left whose process ended in the middle, and tells of it in the trail. */
export async function finishIngest(payload: z.output<typeof finishIngestPayload>, control: JobControl) {
  const { companyId, jobId, now } = control
  const { customers } = await settlePortfolio(companyId, payload.portfolio_id, now())
  const ctx = systemContext(companyId, 'portfolios.ingest', jobId, now)
  await transaction(() =>
    recordAudit(ctx, {
      action: 'portfolio.ingest_interrupted',
      resource: { type: 'portfolio', id: payload.portfolio_id },
      details: { customers },
    }),
  )
  return { customers }
}
