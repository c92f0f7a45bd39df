import { transaction } from '@/db/client'
import type { Offer } from '@/lib/negotiation'
import { recordAudit } from '@/lib/platform/audit/record'
import { type Context, requireScope } from '@/lib/platform/context'
import { conflict, isAppError } from '@/lib/platform/errors'
import { emit, scheduleRelay } from '@/lib/platform/outbox/publish'
import { type CaseToday, caseToday, holdCustomer, setDebtState } from '@/lib/portfolios'
import { acceptOffer } from '../agreements/accept-offer'
import { acceptProposed } from '../agreements/accept-proposed'
import { type AgreementRow, proposedBeside, standingAgreement, takeAgreement } from '../agreements/repository'
import { currentCharge } from '../charges/charge-for'
import { issueCharge } from '../charges/issue-charge'
import type { ChargeRow } from '../charges/repository'
import { type ConversationSubject, conversationSubject } from '../conversation-subject'
import type { PaymentOption } from '../core/proposed-schedule'
import { newPayLink } from '../pay-page/link'
import { insertPayLink } from '../pay-page/repository'
import { webhookAddress } from '../webhook-address'
import { assertFits, assertOffered, assertOpen } from './assert-allowed'
import { type Confirmation, confirmationOf } from './confirmation'
import { type ProposedTerms, readTerms } from './read-terms'
import type { ProcessPayment } from './schemas'
import { type ProcessWarning, warningsOf } from './warnings-of'

export type Processed = {
  agreement: AgreementRow
  charge: ChargeRow
  paymentUrl: string
  webhookUrl: string | null
  warnings: ProcessWarning[]
}

type Asked = ConversationSubject & {
  conversationId: string
  /** As the caller states it, BRL or percent. */
  discount: number | undefined
  option: PaymentOption
  terms: ProposedTerms
  confirmation: Confirmation
}

const sameTerms = (row: AgreementRow, { totalCents, method, schedule }: ProposedTerms): boolean =>
  row.totalCents === totalCents && row.method === method && JSON.stringify(row.schedule) === JSON.stringify(schedule)

const kinds = { full_amount: 'cash', installments: 'instalments', down_payment: 'down_payment' } as const

function offerOf({ debt }: CaseToday, { terms, option }: Asked): Offer {
  const discountCents = debt.overdueCents - terms.totalCents
  const discountBasisPoints = Math.round((discountCents * 10_000) / debt.overdueCents)
  const { totalCents, schedule } = terms
  return { id: '', kind: kinds[option], totalCents, discountCents, discountBasisPoints, schedule, allowedBy: [] }
}

async function makeAgreement(ctx: Context, asked: Asked, now: CaseToday): Promise<AgreementRow> {
  const { customerId, debtId, conversationId, simulated, confirmation } = asked
  const { debt, policy, policyVersion, today } = now
  const made = await acceptOffer(ctx, {
    ...{ customerId, debtId, conversationId, simulated, debt, policy, policyVersion, today },
    offer: offerOf(now, asked),
    method: asked.terms.method,
    state: confirmation ? 'accepted' : 'proposed',
  })
  await recordAudit(ctx, { ...made.audit, details: { ...made.audit.details, confirmation } })
  for (const event of made.events) await emit(ctx, event)
  scheduleRelay()
  return made.agreement
}

/** The agreement of these terms: the one that stands, one that was proposed, or a new one. */
async function agree(ctx: Context, asked: Asked): Promise<AgreementRow> {
  const { companyId } = ctx
  const { customerId, debtId, conversationId, simulated, terms, confirmation } = asked
  // Whoever asks at the same time waits here, and finds what this one made.
  await holdCustomer(companyId, customerId)
  const standing = await standingAgreement(companyId, debtId, simulated ? conversationId : undefined)
  if (standing && !sameTerms(standing, terms)) throw conflict('agreement_exists')
  if (standing) return takeAgreement(companyId, standing.id)
  const now = await caseToday(companyId, { customerId }, ctx.now(), debtId)
  if (!simulated) await assertOpen(companyId, now)
  assertFits(now, terms, asked.discount)
  const waiting = await proposedBeside({ id: '', companyId, debtId, conversationId, simulated })
  const same = waiting.find((row) => sameTerms(row, terms))
  const agreement = same ?? (await makeAgreement(ctx, asked, now))
  if (!confirmation) return agreement
  if (!simulated) await setDebtState(companyId, debtId, 'agreed')
  return same ? acceptProposed(ctx, same, { conversation_id: conversationId, confirmation, simulated }) : agreement
}

type Stored = Omit<Processed, 'webhookUrl' | 'warnings'>

/** What is agreed, what is due next of it and the debtor's page, in one transaction. */
async function store(ctx: Context, asked: Asked): Promise<Stored> {
  const { companyId } = ctx
  const { customerId, debtId, conversationId, simulated } = asked
  return transaction(async () => {
    const agreement = await agree(ctx, asked)
    const charge = await currentCharge(ctx, agreement)
    const link = newPayLink({ companyId, customerId, debtId, conversationId, simulated }, ctx.now())
    await insertPayLink(link.row)
    return { agreement, charge, paymentUrl: link.url }
  })
}

/** Where a database lets two write at once, the second finds what the first agreed. */
async function storeAfterOthers(ctx: Context, asked: Asked): Promise<Stored> {
  try {
    return await store(ctx, asked)
  } catch (error) {
    if (!isAppError(error) || error.reason !== 'agreement_exists') throw error
    return store(ctx, asked)
  }
}

/**
 * Makes what a conversation led to an agreement and asks for its first payment (founding contract 3); outside of any
 * transaction, since a remote provider may be asked. The same terms again give the same agreement and its open charge.
 * @throws AppError 404 `not_found`; 409 `confirmation_required`, `agreement_exists`, `debt_disputed`, `debt_not_open`,
 * `customer_opted_out`; 422 `proposal_outside_policy` naming each limit, `payment_method_unavailable`; what `issueCharge`
 * throws
 */
export async function processPayment(ctx: Context, given: ProcessPayment): Promise<Processed> {
  requireScope(ctx, 'payments:write')
  const { conversation_id: conversationId, payment_proposal: proposal } = given
  const subject = await conversationSubject(ctx.companyId, conversationId)
  await assertOffered(ctx.companyId, subject.simulated, proposal.payment_method)
  const warnings = await warningsOf(ctx.companyId, subject)
  const stored = await storeAfterOthers(ctx, {
    ...subject,
    conversationId,
    discount: proposal.discount_applied,
    option: proposal.payment_option,
    terms: readTerms(given),
    confirmation: confirmationOf(given),
  })
  const { charge } = stored
  return {
    ...stored,
    charge: charge.state === 'creating' ? await issueCharge(ctx, charge.id) : charge,
    webhookUrl: await webhookAddress(ctx.companyId, 'payment.confirmed'),
    warnings,
  }
}
