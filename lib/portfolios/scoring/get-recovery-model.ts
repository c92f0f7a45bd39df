import { recoveryTraining } from '@/db/constants/portfolios'
import { type Context, requireScope } from '@/lib/platform/context'
import { priorVersion } from '../core/prior'
import { activeModelRow, countOutcomes, newestModelRow, type RecoveryModelRow } from './repository'

export type RecoveryModelView = {
  active: RecoveryModelRow | undefined
  newest: RecoveryModelRow | undefined
  priorVersion: string
  outcomes: { recovered: number; lost: number }
  needed: typeof recoveryTraining
}

/** What gives the company's recovery probabilities, and how far it is from a model of its own. */
export async function getRecoveryModel(ctx: Context): Promise<RecoveryModelView> {
  requireScope(ctx, 'portfolios:read')
  const { companyId } = ctx
  return {
    active: await activeModelRow(companyId),
    newest: await newestModelRow(companyId),
    priorVersion,
    outcomes: await countOutcomes(companyId),
    needed: recoveryTraining,
  }
}
