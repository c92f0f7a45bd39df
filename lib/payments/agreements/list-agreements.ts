import type { z } from 'zod'
import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, toPage } from '@/lib/platform/page'
import { todayOf } from '../charges/charge-terms'
import type { agreementsQuery } from './contract'
import type { SeenAgreement } from './get-agreement'
import { listAgreementRows } from './repository'

/** The company's agreements, newest first. */
export async function listAgreements(
  ctx: Context,
  query: z.output<typeof agreementsQuery>,
): Promise<Page<SeenAgreement>> {
  requireScope(ctx, 'payments:read')
  const [before] = query.cursor ? decodeCursor(query.cursor, 'string') : []
  const { customer_id: customerId, conversation_id: conversationId, state, simulated, due, limit } = query
  const today = await todayOf(ctx.companyId, ctx.now())
  const dueOn = due === 'today' ? today : due
  const filter = { customerId, conversationId, state, dueOn, ...(simulated && { simulated: simulated === 'true' }) }
  const rows = await listAgreementRows(ctx.companyId, filter, before, limit + 1)
  return toPage(
    rows.map((row) => ({ ...row, today })),
    limit,
    ({ id }) => [id],
  )
}
