import { type Context, requireScope } from '@/lib/platform/context'
import type { Value } from '../core/stored-decision'
import { decidingModel } from '../deciding-model'
import { answerOf, type Preview } from './preview'

/**
 * What a version would answer by its policy of now. Nothing is kept.
 * @throws AppError `not_found`, or the faults of `decideOrder`
 */
export async function whatIfModel(ctx: Context, modelId: string, features: Record<string, Value>): Promise<Preview> {
  requireScope(ctx, 'decisions:read')
  const using = await decidingModel(ctx.companyId, modelId)
  return { using, answer: answerOf(using, features), decisionId: null, before: null, changed: [] }
}
