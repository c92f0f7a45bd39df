import { transaction } from '@/db/client'
import type { Intent } from '@/lib/intent'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'
import { emit, scheduleRelay } from '@/lib/platform/outbox/publish'
import type { Decided, TurnView } from './answer-message'
import { carryOut } from './carry-out'
import type { Draft } from './compose-reply'
import type { TurnResult } from './core/talk/state'
import { conversationChanged, paymentProposed, replySent, turningPoints } from './events'
import { scheduleFollowUp } from './follow-up/schedule-follow-up'
import { newMessage } from './new-message'
import { type ConversationRow, changeConversation, insertMessages, type MessageRow } from './repository'
import type { Inbound } from './store-inbound'
import { type StoredOutbound, sealTalk } from './stored'

const dayMs = 86_400_000

type Outgoing = { row: MessageRow; stored: StoredOutbound }

function outbound(decided: Decided, draft: Draft, state: MessageRow['state']): StoredOutbound {
  const { turn, chosen, verdict } = decided
  const { text, segments } = draft.filled
  const sent = state === 'sent'
  return {
    text,
    segments,
    moves: turn.moves.map(({ move }) => move),
    offers: sent ? turn.moves.flatMap(({ offers }) => offers ?? []) : [],
    nextAction: decided.escalate ? 'human_takeover' : turn.nextAction,
    escalated: decided.escalate !== null,
    because: chosen.because,
    personaNumber: chosen.number,
    guard: { verdict: draft.violations.length > 0 ? 'block' : 'allow', violations: draft.violations },
    policy: { allowed: verdict.allowed, checked: verdict.checked },
    writer: draft.writer,
  }
}

async function messageOf(
  ctx: Context,
  conversation: ConversationRow,
  decided: Decided,
  draft: Draft,
  place: { seq: number; state: MessageRow['state']; responseMs: number },
): Promise<Outgoing> {
  const { seq, ...differs } = place
  const stored = outbound(decided, draft, place.state)
  return { row: await newMessage(conversation, seq, ctx.now(), { author: 'ai', stored }, differs), stored }
}

/**
 * Stores an answer with all it brings about in one transaction, if the conversation is as it was when it was thought
 * of and no person took it.
 * @returns null when it changed meanwhile: nothing was stored and nothing may leave
 */
export async function storeReply(
  ctx: Context,
  row: ConversationRow,
  inbound: Inbound,
  decided: Decided,
  modelIntent: Intent | null,
  responseMs: number,
): Promise<TurnView | null> {
  const { composed, turn, chosen, escalate } = decided
  const drafts = [...composed.blocked, composed.sent]
  const made = await Promise.all(
    drafts.map((draft, i) => {
      const state = i === drafts.length - 1 ? 'sent' : 'blocked'
      return messageOf(ctx, row, decided, draft, { seq: row.messages + 1 + i, state, responseMs })
    }),
  )
  const reply = made[made.length - 1]
  if (!reply) return null
  const intent = modelIntent ?? inbound.intent
  const changed = await transaction(async () => {
    const carried = await carryOut(ctx, row, decided.talkCase, turn, decided.payment)
    const now = ctx.now()
    const writers = drafts.map(({ writer }) => writer)
    const costMicros = writers.reduce((sum, writer) => sum + writer.costMicros, 0)
    const set = {
      verified: carried.talk.verified,
      personaId: chosen.id,
      personaNumber: chosen.number,
      personaVersion: chosen.version,
      // Once drawn it stays, whoever speaks later: a split counts all it drew.
      experimentId: row.experimentId || chosen.experimentId,
      messages: row.messages + made.length,
      blockedDrafts: row.blockedDrafts + composed.blocked.length,
      tokensIn: row.tokensIn + writers.reduce((sum, writer) => sum + writer.tokensIn, 0),
      tokensOut: row.tokensOut + writers.reduce((sum, writer) => sum + writer.tokensOut, 0),
      costMicros: row.costMicros + costMicros,
      fallbacks: row.fallbacks + writers.filter(({ fallback }) => fallback !== null).length,
      lastMessageAt: now,
      outcome: outcomeAfter(row, turn.outcome),
      complaint: carried.complaint,
      satisfaction: carried.score,
      ...(escalate && row.escalationReason === '' && { escalationReason: escalate, escalatedAt: now }),
      ...(turn.close && { state: 'closed' as const, closedAt: now }),
      blob: await sealTalk(row, { ...inbound.stored, talk: carried.talk, because: chosen.because }),
    }
    if (!(await changeConversation(row, set, 'ai'))) throw new Overtaken()
    await insertMessages(made.map(({ row: message }) => message))
    const waits = !turn.close && escalate === null && row.escalationReason === ''
    if (waits) await scheduleFollowUp(ctx, { ...row, messages: set.messages }, pauseMs(decided, now))
    for (const note of carried.audit) await recordAudit(ctx, note)
    await recordAudit(ctx, {
      action: 'conversation.replied',
      resource: { type: 'conversation', id: row.id },
      details: {
        message_id: reply.row.id,
        persona: chosen.number,
        persona_version: chosen.version,
        guard: composed.blocked.length > 0 ? 'blocked_then_rewritten' : 'allow',
        ...(escalate && { escalated: escalate }),
      },
    })
    const spoke = { ...row, personaNumber: chosen.number }
    const { text, offers } = reply.stored
    const blockedDrafts = composed.blocked.length
    const written = { length: text.length, responseMs, blockedDrafts, costMicros }
    for (const note of [
      ...carried.events,
      replySent(spoke, now, { intent, messageId: inbound.message.id, ...written }),
      // The first of those offered: the one that the persona shows before the others.
      ...offers.slice(0, 1).map(({ offer }) => paymentProposed(spoke, now, offer)),
      ...turningPoints(row, set, now),
      conversationChanged(row, 'reply'),
    ])
      await emit(ctx, note)
    return { ...row, ...set, revision: row.revision + 1 } as ConversationRow
  }).catch((error) => {
    // Somebody agreed, or changed the policy, in the very moment: the answer is thought of again.
    const moved = isAppError(error) && ['agreement_exists', 'offer_outside_policy'].includes(error.reason)
    if (error instanceof Overtaken || moved) return null
    throw error
  })
  if (!changed) return null
  scheduleRelay()
  return {
    conversation: changed,
    message: inbound.message,
    intent: inbound.intent,
    modelIntent,
    reply: { ...reply.stored, id: reply.row.id },
    blocked: made.slice(0, -1).map(({ row: message, stored }) => ({ ...stored, id: message.id })),
    nextAction: reply.stored.nextAction,
    escalationReason: changed.escalationReason,
    because: chosen.because,
    responseMs,
  }
}

/** What was paid stays said of a conversation that ends politely afterwards. */
const outcomeAfter = (row: ConversationRow, next: TurnResult['outcome']) => {
  const paid = row.outcome === 'paid' || row.outcome === 'partly_paid'
  return next === null || (paid && (next === 'accepted' || next === 'open')) ? row.outcome : next
}

/** Reminding somebody who is in the middle of a talk takes at least the policy's pause between contacts. */
const pauseMs = ({ talkCase, turn }: Decided, now: number) => {
  const { promiseDay } = turn.state
  const pause = talkCase.policy.minHoursBetweenContacts * 3_600_000
  // Who named a day is not asked about it before that day is over.
  return promiseDay ? Math.max(pause, Date.parse(`${promiseDay}T15:00:00Z`) + dayMs - now) : pause
}

/** Somebody changed the conversation first; rolls the answer back. */
class Overtaken extends Error {}
