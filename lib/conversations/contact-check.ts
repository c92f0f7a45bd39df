import { companyFactsOf } from '@/lib/platform/company-facts'
import { AppError } from '@/lib/platform/errors'
import { type ContactVerdict, contactVerdict } from '@/lib/portfolios'
import type { MoveName } from './core/reply-plan'
import type { ConversationRow } from './repository'
import type { contactPast, TalkCase } from './talk-case'

const replyMs = 86_400_000
/**
 * What an approved WhatsApp template may say: a notice without promotion. No offer, nothing a person typed; the debt only
 * where the company vouches for the channel, as the founding document's greeting does.
 */
const templateMoves: ReadonlySet<MoveName> = new Set([
  'greet',
  'ask_identity',
  'follow_up',
  'remind_promise',
  'payment_missed',
  'thank_payment',
  'open_verified',
  'creditor_identity',
])

type Message = {
  channel: ConversationRow['channel']
  /** Last message of the customer on this channel, UTC ms; 0 without one. */
  lastCustomerAt: number
  /** The message answers the customer. */
  reply: boolean
  /** What it says; empty where a person wrote it. */
  moves: readonly MoveName[]
}

/** Whether what is said now answers the customer: within 24 hours of their last word. */
export const isAnswer = (lastCustomerAt: number, now: number): boolean =>
  lastCustomerAt > 0 && now < lastCustomerAt + replyMs

/** Whether one message of ours to this customer may go out now. */
export function checkContact(
  { debtor, policy, timeZone }: TalkCase,
  past: Pick<Awaited<ReturnType<typeof contactPast>>, 'preferences' | 'outboundProactiveAt' | 'agreement' | 'heldOut'>,
  { channel, lastCustomerAt, reply, moves }: Message,
  now: number,
): ContactVerdict {
  const template = moves.length > 0 && moves.every((move) => templateMoves.has(move))
  return contactVerdict({
    now,
    companyZone: timeZone,
    policy,
    channel,
    phone: debtor.customer.phone,
    phoneIndex: debtor.customer.phoneIndex,
    preferences: past.preferences,
    history: { outboundProactiveAt: past.outboundProactiveAt, lastCustomerAt },
    dispute: debtor.debt.state === 'disputed',
    activeAgreement: past.agreement !== undefined,
    controlGroup: past.heldOut,
    reply,
    templateApproved: template && policy.whatsappTemplate !== '',
  })
}

/** Invented people are not contacted: verdicts about them are kept, not enforced. */
export const isEnforced = async (companyId: string, simulated: boolean): Promise<boolean> =>
  !simulated && !(await companyFactsOf(companyId)).sandbox

/** 409 `contact_forbidden` with a fault a broken rule, and when it will be allowed. */
export function contactForbidden(verdict: ContactVerdict): AppError {
  const next = verdict.nextAllowedAt ? new Date(verdict.nextAllowedAt).toISOString() : undefined
  const broken = verdict.rules.map(({ rule, params }) => ({ path: 'contact_policy', code: `contact_${rule}`, params }))
  const later = next ? [{ path: 'next_allowed_at', code: 'contact_next_allowed_at', params: { at: next } }] : []
  const told = { rule: verdict.rules[0]?.rule ?? '', next_allowed_at: next ?? 'never' }
  return new AppError('conflict', 'contact_forbidden', told, [...broken, ...later])
}
