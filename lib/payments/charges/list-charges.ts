import type { z } from 'zod'
import type { ChargeState, ChargeStatus } from '@/db/constants/payments'
import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, toPage } from '@/lib/platform/page'
import { type ChargeFilter, type ChargeRow, listChargeRows, openChargeStates } from './repository'
import type { chargesQuery } from './schemas'

const statesOf: Record<ChargeStatus, ChargeState[]> = {
  awaiting_payment: openChargeStates,
  paid: ['paid'],
  expired: [...openChargeStates, 'expired'],
  cancelled: ['cancelled', 'failed'],
  refunded: ['refunded'],
}

/** States and, where the clock has not come yet, the time that tells a waiting charge from an expired one. */
function byStatus(status: ChargeStatus | undefined, now: number): ChargeFilter {
  if (!status) return {}
  const states = statesOf[status]
  if (status === 'awaiting_payment') return { states, endsAfter: now }
  return status === 'expired' ? { states, endsUntil: now } : { states }
}

/** The company's charges, newest first. */
export async function listCharges(ctx: Context, query: z.output<typeof chargesQuery>): Promise<Page<ChargeRow>> {
  requireScope(ctx, 'payments:read')
  const [before] = query.cursor ? decodeCursor(query.cursor, 'string') : []
  const { from, to, simulated, limit } = query
  const filter: ChargeFilter = {
    agreementId: query.agreement_id,
    customerId: query.customer_id,
    conversationId: query.conversation_id,
    ...byStatus(query.status, ctx.now()),
    ...(simulated && { simulated: simulated === 'true' }),
    ...(from && { from: Date.parse(from) }),
    ...(to && { to: Date.parse(to) }),
  }
  return toPage(await listChargeRows(ctx.companyId, filter, before, limit + 1), limit, (row) => [row.id])
}
