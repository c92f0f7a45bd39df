import { transaction } from '@/db/client'
import type { Outcome } from '@/db/constants/conversations'
import type { Offer, OfferKind } from '@/lib/negotiation'
import { type AgreementStanding, agreementStanding, paymentNow } from '@/lib/payments'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { emit, scheduleRelay } from '@/lib/platform/outbox/publish'
import { withdrawUnpaidLabel } from '@/lib/portfolios'
import type { TalkState } from '../core/talk/state'
import { conversationChanged, paymentConfirmed } from '../events'
import { thankJob } from '../job-names'
import { type ConversationRow, changeConversation } from '../repository'
import { noNews, readTalk, sealTalk } from '../stored'
import { changeUntil } from './change-until'

export type Heard = { kind: 'heard' | 'known' | 'no_conversation' }
type Told = { paymentId: string; seconds: number | null; method: string }

/** What an agreement is called in its conversation once money came, or went back. */
export function paidStanding({ agreement, leftCents }: AgreementStanding): {
  outcome: Outcome
  paid?: 'partly' | 'complete'
} {
  if (agreement.paidCents <= 0) return { outcome: 'accepted' }
  return leftCents === 0 ? { outcome: 'paid', paid: 'complete' } : { outcome: 'partly_paid', paid: 'partly' }
}

/** The conversation's agreement as it stands: one made elsewhere on the same debt is its own too. */
export function withPaid(talk: TalkState, standing: AgreementStanding): TalkState {
  const { id, kind, offerId, totalCents, discountCents, discountBasisPoints, schedule } = standing.agreement
  const sums = { totalCents, discountCents, discountBasisPoints, schedule }
  const offer: Offer = { id: offerId, kind: kind as OfferKind, ...sums, allowedBy: [] }
  const { paid } = paidStanding(standing)
  return { ...talk, agreement: { id, offer, ...(paid && { paid }) } }
}

/** Nothing that ended a conversation for another reason is overwritten by money. */
const outcomeAfter = ({ outcome }: ConversationRow, next: Outcome): Outcome =>
  outcome === 'opted_out' || outcome === 'wrong_person' || outcome === 'deceased' ? outcome : next

/**
 * A confirmed payment reaches the conversation that it is attributed to: outcome, founding event, and the thanks that
 * follow in a job of their own. Told again it changes nothing.
 */
export async function hearPayment(ctx: Context, { paymentId, seconds, method }: Told): Promise<Heard> {
  const payment = await paymentNow(ctx.companyId, paymentId)
  const { conversationId, agreementId, debtId, amountCents, refundedCents, simulated } = payment
  if (debtId && !simulated) await transaction(() => withdrawUnpaidLabel(ctx.companyId, debtId))
  if (conversationId === '' || agreementId === '') return { kind: 'no_conversation' }
  return changeUntil(ctx.companyId, conversationId, async (row) => {
    const stored = await readTalk(row)
    const news = stored.news ?? noNews()
    if (news.heard.some((one) => one.paymentId === paymentId)) return { kind: 'known' }
    const standing = await agreementStanding(ctx.companyId, agreementId, ctx.now())
    const outcome = outcomeAfter(row, paidStanding(standing).outcome)
    const heard = [...news.heard, { paymentId, amountCents: amountCents - refundedCents }]
    const blob = await sealTalk(row, { ...stored, talk: withPaid(stored.talk, standing), news: { ...news, heard } })
    const changed = await transaction(async () => {
      if (!(await changeConversation(row, { outcome, blob }))) return false
      await enqueue(ctx, { name: thankJob, payload: { conversation_id: row.id, turn: 0 }, key: paymentId })
      await recordAudit(ctx, {
        action: 'conversation.payment_confirmed',
        resource: { type: 'conversation', id: row.id },
        details: { payment_id: paymentId, agreement_id: agreementId, amount_cents: amountCents, outcome },
      })
      await emit(ctx, paymentConfirmed(row, ctx.now(), { paymentId, amountCents, seconds, method }))
      await emit(ctx, conversationChanged(row, 'payment'))
      return true
    })
    if (!changed) return undefined
    scheduleRelay()
    return { kind: 'heard' }
  })
}

/** Money of an agreement went back, or came by another way: the conversation's outcome follows; nothing is said. */
export async function followAgreement(ctx: Context, conversationId: string, agreementId: string): Promise<boolean> {
  return changeUntil(ctx.companyId, conversationId, async (row) => {
    const standing = await agreementStanding(ctx.companyId, agreementId, ctx.now())
    const stored = await readTalk(row)
    const agreement = stored.talk.agreement
    if (agreement && agreement.id !== agreementId) return false
    const outcome = outcomeAfter(row, paidStanding(standing).outcome)
    if (outcome === row.outcome) return false
    const blob = await sealTalk(row, { ...stored, talk: withPaid(stored.talk, standing) })
    const changed = await transaction(async () => {
      if (!(await changeConversation(row, { outcome, blob }))) return false
      await recordAudit(ctx, {
        action: 'conversation.outcome_followed',
        resource: { type: 'conversation', id: row.id },
        details: { agreement_id: agreementId, outcome },
      })
      await emit(ctx, conversationChanged(row, 'payment'))
      return true
    })
    if (!changed) return undefined
    scheduleRelay()
    return true
  })
}
