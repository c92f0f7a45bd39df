import { transaction } from '@/db/client'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { emit, scheduleRelay } from '@/lib/platform/outbox/publish'
import type { ContactVerdict } from '@/lib/portfolios'
import { seedOf } from '../answer-message'
import { composeReply } from '../compose-reply'
import { checkContact } from '../contact-check'
import type { Move } from '../core/reply-plan'
import { afterSilence } from '../core/talk/after-silence'
import { isOver } from '../decide-turn'
import { conversationChanged } from '../events'
import { newMessage } from '../new-message'
import { ownTexts } from '../pay/place-payment'
import { personaVersionOf } from '../personas'
import { type ConversationRow, changeConversation, getConversationRow, insertMessages } from '../repository'
import { transcriptBefore } from '../store-inbound'
import { readTalk, type StoredOutbound, type StoredTalk, sealTalk } from '../stored'
import { contactPast, loadCase, type TalkCase } from '../talk-case'

export type FollowedUp =
  | { kind: 'sent' | 'escalated' | 'not_needed' }
  /** The contact policy forbids it now; null when waiting does not help. */
  | { kind: 'later'; at: number | null }

const waits = (row: ConversationRow) => row.state === 'open' && row.holder === 'ai' && row.escalationReason === ''

/**
 * Speaks again where the customer left our last message without an answer: once a call, only when the contact policy
 * allows it. The third silence in a row asks for a person instead.
 * @param since the place of our message that waits; a later one means that something happened and nothing is done
 */
export async function followUp(ctx: Context, conversationId: string, since: number): Promise<FollowedUp> {
  const row = await getConversationRow(ctx.companyId, conversationId)
  if (!waits(row) || row.messages !== since) return { kind: 'not_needed' }
  const stored = await readTalk(row)
  const now = ctx.now()
  const talkCase = await loadCase(ctx.companyId, { customerId: row.customerId }, now, row.debtId)
  // Nobody is reminded of a debt that ended, and no person is asked for about it.
  if (isOver(talkCase.debtor.debt.state)) return { kind: 'not_needed' }
  const next = afterSilence(stored.talk)
  if (next.kind === 'settled') return { kind: 'not_needed' }
  if (next.kind === 'give_up') return (await giveUp(ctx, row)) ? { kind: 'escalated' } : { kind: 'not_needed' }
  const past = await contactPast(ctx.companyId, talkCase, now, row.simulated)
  const said = { channel: row.channel, lastCustomerAt: row.lastCustomerAt, moves: next.moves.map(({ move }) => move) }
  const verdict = checkContact(talkCase, past, { ...said, reply: false }, now)
  if (!verdict.allowed && !row.simulated) return { kind: 'later', at: verdict.nextAllowedAt ?? null }
  const after = { ...stored, talk: next.talk }
  return (await send(ctx, row, after, next.moves, talkCase, verdict)) ? { kind: 'sent' } : { kind: 'not_needed' }
}

async function send(
  ctx: Context,
  row: ConversationRow,
  stored: StoredTalk,
  moves: Move[],
  talkCase: TalkCase,
  verdict: ContactVerdict,
): Promise<boolean> {
  const now = ctx.now()
  const persona = await personaVersionOf(ctx.companyId, row.personaId, row.personaVersion)
  const { sent, blocked } = await composeReply({
    talkCase,
    talk: stored.talk,
    moves,
    persona,
    transcript: await transcriptBefore(ctx.companyId, row.id, Number.MAX_SAFE_INTEGER),
    seed: row.messages + seedOf(row.id),
    texts: ownTexts(stored.talk),
    firstDebtMessage: false,
    now,
  })
  const reply: StoredOutbound = {
    text: sent.filled.text,
    segments: sent.filled.segments,
    moves: moves.map(({ move }) => move),
    offers: [],
    nextAction: 'await_customer_response',
    escalated: false,
    because: stored.because,
    personaNumber: row.personaNumber,
    guard: { verdict: sent.violations.length > 0 ? 'block' : 'allow', violations: sent.violations },
    policy: { allowed: verdict.allowed, checked: verdict.checked },
    writer: sent.writer,
  }
  const said = { author: 'ai', stored: reply } as const
  const message = await newMessage(row, row.messages + 1, now, said, { proactive: true })
  const set = {
    messages: row.messages + 1,
    blockedDrafts: row.blockedDrafts + blocked.length,
    lastMessageAt: now,
    blob: await sealTalk(row, stored),
  }
  return storeChange(ctx, row, set, 'conversation.followed_up', async () => insertMessages([message]))
}

const giveUp = (ctx: Context, row: ConversationRow) =>
  storeChange(
    ctx,
    row,
    {
      escalationReason: 'no_response_after_3_attempts',
      escalatedAt: ctx.now(),
      outcome: row.outcome === 'open' ? 'no_answer' : row.outcome,
    },
    'conversation.escalated',
  )

/** One change of a conversation with its audit entry and its event; false when somebody was faster. */
async function storeChange(
  ctx: Context,
  row: ConversationRow,
  set: Parameters<typeof changeConversation>[1],
  action: string,
  more?: () => Promise<void>,
): Promise<boolean> {
  const changed = await transaction(async () => {
    if (!(await changeConversation(row, set, 'ai'))) return false
    await more?.()
    await recordAudit(ctx, { action, resource: { type: 'conversation', id: row.id } })
    await emit(ctx, conversationChanged(row, 'follow_up'))
    return true
  })
  if (changed) scheduleRelay()
  return changed
}
