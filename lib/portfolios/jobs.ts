import { defineJob, type JobDefinition } from '@/lib/platform/jobs/define'
import { finishIngest, finishIngestPayload } from './ingest/finish-ingest'
import { finishIngestJob, rescoreJob, settlePortfolioJob, trainRecoveryJob } from './job-names'
import { settlePortfolio } from './portfolios/settle-portfolio'
import { rescore, rescorePayload } from './scoring/rescore'
import { trainRecovery, trainRecoveryPayload } from './scoring/train-recovery'

export const portfolioJobs = [
  defineJob({ name: finishIngestJob, payload: finishIngestPayload, handler: finishIngest }),
  defineJob({
    name: settlePortfolioJob,
    payload: finishIngestPayload,
    handler: ({ portfolio_id: id }, { companyId, now }) => settlePortfolio(companyId, id, now()),
  }),
  defineJob({ name: trainRecoveryJob, payload: trainRecoveryPayload, handler: trainRecovery }),
  defineJob({ name: rescoreJob, payload: rescorePayload, handler: rescore }),
] as unknown as JobDefinition[]
