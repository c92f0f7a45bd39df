import { transaction } from '@/db/client'
import { agreementStanding } from '@/lib/payments'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { decimalFromCents } from '@/lib/platform/money'
import { emit, scheduleRelay } from '@/lib/platform/outbox/publish'
import { checkContact, isEnforced } from '../contact-check'
import type { Move } from '../core/reply-plan'
import { thanksFor } from '../core/talk/thanks'
import { conversationChanged } from '../events'
import { speakUnasked } from '../follow-up/speak-unasked'
import { type ConversationRow, changeConversation } from '../repository'
import { type News, noNews, readTalk, type StoredTalk, sealTalk } from '../stored'
import { contactPast, loadCase, type TalkCase } from '../talk-case'
import { changeUntil } from './change-until'
import { withPaid } from './hear-payment'
import words from './note-words.json'
import { putNote } from './put-note'
import { type Silence, silenceOf } from './silence'

export type Thanked =
  | { kind: 'thanked' | 'noted' | 'not_needed' }
  /** Allowed from this instant on. */
  | { kind: 'later'; at: number }

type Waiting = { row: ConversationRow; stored: StoredTalk; news: News; paidCents: number }

/** A note instead of a message, told as thanked: from here on it is staff's. */
async function noteInstead(
  ctx: Context,
  { row, stored, news, paidCents }: Waiting,
  why: Silence,
): Promise<Thanked | undefined> {
  const thanked = news.heard.map(({ paymentId }) => paymentId)
  const blob = await sealTalk(row, { ...stored, news: { ...news, thanked } })
  const amount = decimalFromCents(paidCents).toFixed(2).replace('.', ',')
  const done = await transaction(async () => {
    if (!(await changeConversation(row, { blob }))) return false
    await putNote(ctx, row, words.paid, { amount, why: words.why[why] })
    const details = { length: words.paid.length, why }
    await recordAudit(ctx, { action: 'conversation.noted', resource: { type: 'conversation', id: row.id }, details })
    await emit(ctx, conversationChanged(row, 'noted'))
    return true
  })
  if (done) scheduleRelay()
  return done ? { kind: 'noted' } : undefined
}

/** Hours and wishes bind thanks too; caps and the agreement that is being kept are about collecting. */
async function verdictFor(ctx: Context, { row }: Waiting, talkCase: TalkCase, moves: readonly Move[]) {
  const now = ctx.now()
  const past = await contactPast(ctx.companyId, talkCase, now, row.simulated)
  const { channel, lastCustomerAt } = row
  const said = { channel, lastCustomerAt, reply: false, moves: moves.map(({ move }) => move) }
  return checkContact(talkCase, { ...past, outboundProactiveAt: [], agreement: undefined }, said, now)
}

async function thank(ctx: Context, waiting: Waiting, agreementId: string): Promise<Thanked | undefined> {
  const { row, stored, news, paidCents } = waiting
  const { companyId } = ctx
  const standing = await agreementStanding(companyId, agreementId, ctx.now())
  const talkCase = await loadCase(companyId, { customerId: row.customerId }, ctx.now(), row.debtId)
  const { leftCents, nextDueDay } = standing
  const { move, money } = thanksFor({ paidCents, leftCents, nextDueDay })
  const complete = leftCents === 0
  const asks = complete && talkCase.policy.satisfactionQuestion && !stored.talk.satisfactionAsked
  const plans: Move[][] = asks ? [[move, { move: 'ask_satisfaction' }], [move]] : [[move]]
  const enforced = await isEnforced(companyId, row.simulated)
  let later: number | undefined
  for (const moves of plans) {
    const verdict = await verdictFor(ctx, waiting, talkCase, moves)
    if (!verdict.allowed && enforced) {
      later ??= verdict.nextAllowedAt
      continue
    }
    const asked = moves.length > 1
    const talk = withPaid(stored.talk, standing)
    const after = asked ? { ...talk, asked: 'closing' as const, satisfactionAsked: true } : talk
    const closes = complete && !asked && row.state === 'open'
    const said = await speakUnasked(ctx, {
      row,
      stored: { ...stored, talk: after, news: { ...news, thanked: news.heard.map(({ paymentId }) => paymentId) } },
      moves,
      talkCase,
      verdict,
      money,
      nextAction: asked ? 'await_customer_response' : complete ? 'closed' : 'await_payment',
      proactive: false,
      action: 'conversation.thanked',
      details: { amount_cents: paidCents, complete },
      change: 'reply',
      ...(closes && { set: { state: 'closed', closedAt: ctx.now() } }),
    })
    if (said === 'unsaid') return noteInstead(ctx, waiting, 'unsaid')
    return said === 'said' ? { kind: 'thanked' } : undefined
  }
  return later === undefined ? noteInstead(ctx, waiting, 'contact_policy') : { kind: 'later', at: later }
}

/**
 * Thanks for what was paid since the last thanks, in the persona's voice, and tells what is left and until when, or that
 * it is all paid; that ends the conversation. While a person holds or is waited for, and where the customer wants no
 * messages, a note tells staff instead. One message for payments that came together.
 */
export function thankPayment(ctx: Context, conversationId: string): Promise<Thanked> {
  return changeUntil<Thanked>(ctx.companyId, conversationId, async (row) => {
    const stored = await readTalk(row)
    const news = stored.news ?? noNews()
    const owed = news.heard.filter(({ paymentId }) => !news.thanked.includes(paymentId))
    const paidCents = owed.reduce((sum, { amountCents }) => sum + amountCents, 0)
    const { agreement } = stored.talk
    if (owed.length === 0 || paidCents <= 0 || !agreement) return { kind: 'not_needed' }
    const waiting = { row, stored, news, paidCents }
    const silence = silenceOf(row, stored)
    return silence ? noteInstead(ctx, waiting, silence) : thank(ctx, waiting, agreement.id)
  })
}
