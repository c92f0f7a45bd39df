import { acceptOffer, insertPayLink, openCharge, recordPromise } from '@/lib/payments'
import type { AuditNote } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import type { EventNote } from '@/lib/platform/outbox/publish'
import { recordPreferenceFrom, setDebtState } from '@/lib/portfolios'
import type { Effect, TalkState, TurnResult } from './core/talk/state'
import { paymentProposed } from './events'
import type { PreparedPayment } from './pay/with-payment'
import type { ConversationRow } from './repository'
import type { TalkCase } from './talk-case'

export type Carried = {
  audit: AuditNote[]
  events: EventNote[]
  talk: TalkState
  complaint: boolean
  score: number | null
}

/**
 * Carries out what a turn decided, inside its transaction. What is played in the simulator leaves debts and wishes of
 * the real customer alone; its agreements are marked.
 */
export async function carryOut(
  ctx: Context,
  row: ConversationRow,
  talkCase: TalkCase,
  { state: talk, effects }: Pick<TurnResult, 'state' | 'effects'>,
  payment: PreparedPayment | null,
): Promise<Carried> {
  const done: Carried = { audit: [], events: [], talk, complaint: row.complaint, score: row.satisfaction }
  const { customerId, debtId, simulated } = row
  const ids = { customerId, debtId, conversationId: row.id, simulated }
  if (payment?.link) await insertPayLink(payment.link)
  for (const effect of effects) {
    if (effect.kind === 'accept') {
      const { debt, policy, policyVersion, today } = talkCase
      const { agreementId: id, charge: draft } = payment?.accepted ?? {}
      const made = await acceptOffer(ctx, { ...ids, ...effect, debt, policy, policyVersion, today, ...(id && { id }) })
      done.audit.push(made.audit)
      if (draft) await openCharge(ctx, made.agreement, { installment: draft.installment, draft })
      done.events.push(...made.events, paymentProposed(row, ctx.now(), effect.offer))
      done.talk = { ...done.talk, agreement: { id: made.agreement.id, offer: effect.offer } }
      if (!simulated) await setDebtState(ctx.companyId, debtId, 'agreed')
    } else if (effect.kind === 'promise') {
      const { day, amountCents } = effect
      done.audit.push((await recordPromise(ctx, { ...ids, day, amountCents })).audit)
    } else if (effect.kind === 'dispute') {
      if (!simulated) await setDebtState(ctx.companyId, debtId, 'disputed')
    } else if (effect.kind === 'opt_out') {
      if (!simulated) done.audit.push(await recordPreferenceFrom(ctx, customerId, preferenceOf(effect, row)))
    } else if (effect.kind === 'complaint') done.complaint = true
    else done.score = effect.score
  }
  return done
}

/** A customer's wish as a preference that other conversations and the contact policy obey. */
export function preferenceOf({ scope }: Extract<Effect, { kind: 'opt_out' }>, row: ConversationRow) {
  const source = row.id
  if (scope.kind === 'channel') return { kind: 'not_on_channel' as const, channel: row.channel, details: {}, source }
  if (scope.kind === 'number') return { kind: 'not_on_number' as const, channel: row.channel, details: {}, source }
  if (scope.kind === 'work') return { kind: 'not_at_work' as const, channel: '', details: {}, source }
  if (scope.kind === 'hours') {
    const details = { start: scope.from, end: scope.to }
    return { kind: 'only_hours' as const, channel: '', details, source }
  }
  return { kind: 'opt_out' as const, channel: '', details: {}, source }
}
