import { type Context, requireScope } from '@/lib/platform/context'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { instantsOf } from './days'
import { paymentSums, refundSums } from './figures-repository'
import { receivedFigures } from './serialize-figures'

type Query = { from: string; to: string; simulated: boolean; portfolioId: string }

/** What was paid on one portfolio's debts from one civil day to another, both included, and what of such money went back. */
export async function receivedSums(ctx: Context, { from, to, ...part }: Query) {
  requireScope(ctx, 'payments:read')
  const book = { companyId: ctx.companyId, ...part }
  const window = instantsOf(await timeZoneOf(ctx.companyId), from, to)
  return receivedFigures(await paymentSums(book, window), await refundSums(book, window))
}
