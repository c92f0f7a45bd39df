import { type Debt, type NegotiationPolicy, type Offer, type PaymentMethod, proposalFits } from '@/lib/negotiation'
import type { AuditNote } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { conflict, invalid } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import type { EventNote } from '@/lib/platform/outbox/publish'
import { agreementAccepted, agreementProposed } from '../events'
import { resettle } from '../settle/resettle'
import { withOrigin } from '../settle/with-origin'
import { endProposed } from './end-agreement'
import { type AgreementRow, standingAgreement } from './repository'
import { insertStanding, standingKeyOf } from './standing'

export type Accepted = { agreement: AgreementRow; audit: AuditNote; events: EventNote[] }
export type Acceptance = {
  /** Where it was made up before; else a new one. */
  id?: string
  customerId: string
  debtId: string
  conversationId: string
  simulated: boolean
  offer: Offer
  method: PaymentMethod
  /** Held against the offer once more, at the moment of writing. */
  debt: Debt
  policy: NegotiationPolicy
  policyVersion: string
  today: string
  /** `proposed`: nobody said yes yet; it binds nothing, and paying it is the yes. */
  state?: 'accepted' | 'proposed'
}

/**
 * Makes an accepted offer an agreement, books what is agreed and ends what was only proposed for the same debt; call
 * inside the transaction of the acceptance.
 * @throws AppError 422 `offer_outside_policy` naming the limit; 409 `agreement_exists`
 */
export async function acceptOffer(ctx: Context, given: Acceptance): Promise<Accepted> {
  const { offer, customerId, debtId, conversationId, simulated, method, policyVersion } = given
  const broken = proposalFits(given.policy, given.debt, {
    totalCents: offer.totalCents,
    schedule: offer.schedule,
    method,
    dueDay: offer.schedule[0]?.dueDay ?? given.today,
    today: given.today,
  })
  if (broken[0]) throw invalid('offer_outside_policy', { rule: broken[0].rule })
  const standing = await standingAgreement(ctx.companyId, debtId, simulated ? conversationId : undefined)
  if (standing) throw conflict('agreement_exists')
  const now = ctx.now()
  const { state = 'accepted' } = given
  const id = given.id ?? newId('agreement', now)
  const agreement: AgreementRow = {
    id,
    companyId: ctx.companyId,
    customerId,
    debtId,
    conversationId,
    simulated,
    state,
    standingKey: state === 'proposed' ? id : standingKeyOf(given),
    kind: offer.kind,
    offerId: offer.id,
    totalCents: offer.totalCents,
    discountCents: offer.discountCents,
    discountBasisPoints: offer.discountBasisPoints,
    schedule: offer.schedule,
    method,
    policyVersion,
    paidCents: 0,
    creditedCents: 0,
    nextDueDay: offer.schedule[0]?.dueDay ?? '',
    endReason: '',
    acceptedAt: now,
    updatedAt: now,
    endedAt: 0,
  }
  await insertStanding(agreement)
  await endProposed(ctx, agreement)
  await resettle(ctx, id, 'agreement')
  return {
    agreement,
    audit: {
      action: `agreement.${state}`,
      resource: { type: 'agreement', id: agreement.id },
      details: {
        conversation_id: conversationId,
        total_cents: offer.totalCents,
        discount_cents: offer.discountCents,
        installments: offer.schedule.length,
        policy_version: policyVersion,
        simulated,
      },
    },
    events: await withOrigin(ctx.companyId, [
      state === 'proposed' ? agreementProposed(agreement) : agreementAccepted(agreement),
    ]),
  }
}
