import type { Context } from '@/lib/platform/context'
import type { ContactVerdict } from '@/lib/portfolios'
import { checkContact } from '../contact-check'
import type { Move } from '../core/reply-plan'
import { afterSilence } from '../core/talk/after-silence'
import { isOver } from '../decide-turn'
import { type ConversationRow, getConversationRow } from '../repository'
import { readTalk, type StoredTalk } from '../stored'
import { contactPast, loadCase, type TalkCase } from '../talk-case'
import { speakUnasked, storeChange } from './speak-unasked'

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

const send = async (
  ctx: Context,
  row: ConversationRow,
  stored: StoredTalk,
  moves: Move[],
  talkCase: TalkCase,
  verdict: ContactVerdict,
): Promise<boolean> =>
  (await speakUnasked(
    ctx,
    {
      row,
      stored,
      moves,
      talkCase,
      verdict,
      nextAction: 'await_customer_response',
      proactive: true,
      action: 'conversation.followed_up',
      change: 'follow_up',
    },
    true,
  )) === 'said'

const giveUp = (ctx: Context, row: ConversationRow) =>
  storeChange(
    ctx,
    { row, action: 'conversation.escalated', change: 'follow_up' },
    {
      escalationReason: 'no_response_after_3_attempts',
      escalatedAt: ctx.now(),
      outcome: row.outcome === 'open' ? 'no_answer' : row.outcome,
    },
  )
