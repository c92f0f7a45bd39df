import { z } from 'zod'
import { command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import { conflict, forbidden, invalid } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type ContactVerdict, holdCustomer, noteContact } from '@/lib/portfolios'
import { seedOf } from './answer-message'
import { type Composed, composeReply } from './compose-reply'
import { checkContact, contactForbidden, isEnforced } from './contact-check'
import type { Move } from './core/reply-plan'
import { possibleMethod } from './core/right-party'
import { newTalkState, type TalkState, type TurnResult } from './core/talk/state'
import { conversationChanged, conversationStarted } from './events'
import { scheduleFollowUp } from './follow-up/schedule-follow-up'
import { withLink } from './identity-link/link'
import { newMessage } from './new-message'
import { type ChosenPersona, choosePersona } from './personas'
import { type ConversationRow, insertConversation, insertMessages } from './repository'
import { type StartInput, startInput } from './schemas'
import { type StoredOutbound, type StoredTalk, sealTalk } from './stored'
import { contactPast, loadCase, type TalkCase } from './talk-case'
import { factsIn } from './think'

export type Started = {
  conversation: ConversationRow
  chosen: ChosenPersona
  reply: StoredOutbound & { id: string }
  verdict: ContactVerdict
  /** Recovery probability of the debt. */
  successRate: number
  /** `overdue_amount_differs`: the caller believes in another sum; `creditor_identity_incomplete`: CDC 42-A. */
  warnings: ('overdue_amount_differs' | 'creditor_identity_incomplete')[]
}

type Prepared = {
  id: string
  now: number
  talkCase: TalkCase
  stored: StoredTalk
  chosen: ChosenPersona
  composed: Composed
  turn: TurnResult
}

const input = startInput.extend({ force: z.boolean().default(false) })

/** Who is asked for first, and how: a verified channel may open with the debt, every other asks for the holder. */
function opening(talk: TalkState): Move[] {
  if (talk.method === 'channel_verified') return [{ move: 'open_verified' }, { move: 'creditor_identity' }]
  return [{ move: 'greet' }, { move: 'ask_identity', variant: talk.method }]
}

function firstTurn(talk: TalkState): TurnResult {
  const verified = talk.method === 'channel_verified'
  return {
    state: { ...talk, asked: verified ? 'ask_preference' : 'identify', creditorTold: verified },
    moves: opening(talk),
    effects: [],
    nextAction: 'await_customer_response',
    escalate: null,
    close: false,
    outcome: null,
  }
}

async function prepare(ctx: Context, given: z.output<typeof input>): Promise<Prepared> {
  const now = ctx.now()
  const simulated = given.channel === 'simulator'
  if (given.persona_number !== undefined && !simulated) {
    throw invalid('validation_failed', {}, [{ path: 'persona_number', code: 'simulator_only' }])
  }
  const talkCase = await loadCase(ctx.companyId, { customerRef: given.customer_id }, now, given.debt_id)
  const { debtor, policy } = talkCase
  if (debtor.debt.state === 'paid' || debtor.debt.state === 'closed') throw conflict('debt_not_open')
  const method = possibleMethod(policy.rightPartyMethod, debtor.customer.birthDate ?? null)
  const first = firstTurn(newTalkState(method))
  const { past } = await assertMayStart(ctx, given, talkCase, first.moves, now)
  const id = newId('conversation', now)
  const { turn, texts } = withLink({ companyId: ctx.companyId, id }, first, now)
  const profile = given.conversation_context?.customer_profile ?? {}
  const chosen = await choosePersona(
    ctx.companyId,
    factsIn(talkCase, turn.state, {
      channel: given.channel,
      age: profile.age ?? debtor.customer.age ?? null,
      unanswered: past.unanswered,
      brokenPromises: past.brokenPromises,
    }),
    { key: id, enabled: policy.personas, ...(given.persona_number && { forced: given.persona_number }) },
  )
  const stored = storedTalk(given, turn.state, chosen)
  const composed = await composeReply({
    talkCase,
    talk: turn.state,
    moves: turn.moves,
    persona: chosen.persona,
    transcript: [],
    seed: seedOf(id),
    style: stored.style,
    settings: stored.settings,
    texts,
    firstDebtMessage: turn.state.creditorTold,
    now,
  })
  return { id, now, talkCase, stored, chosen, composed, turn }
}

/**
 * One conversation a debt and channel, and only when the contact policy lets it begin. Asked before anything is written,
 * and again in the transaction that begins it: of several starts at once the first one counts.
 */
async function assertMayStart(
  ctx: Context,
  { channel, force }: z.output<typeof input>,
  talkCase: TalkCase,
  moves: readonly Move[],
  now: number,
) {
  const simulated = channel === 'simulator'
  const past = await contactPast(ctx.companyId, talkCase, now, simulated)
  const here = past.past.filter((row) => row.channel === channel)
  const open = here.find(({ state, debtId }) => state === 'open' && debtId === talkCase.debtor.debt.id)
  if (open && !simulated) throw conflict('conversation_open', { conversation_id: open.id })
  const lastCustomerAt = Math.max(0, ...here.map((row) => row.lastCustomerAt))
  const said = { channel, lastCustomerAt, reply: false, moves: moves.map(({ move }) => move) }
  const verdict = checkContact(talkCase, past, said, now)
  if (!verdict.allowed && (await isEnforced(ctx.companyId, simulated))) assertMayForce(ctx, verdict, force)
  return { past, verdict }
}

function assertMayForce(ctx: Context, verdict: ContactVerdict, force: boolean): void {
  if (!force) throw contactForbidden(verdict)
  if (!ctx.permissions.can_create_campaigns)
    throw forbidden('missing_permission', { permission: 'can_create_campaigns' })
  // What a person asked for themselves, no permission of ours overrides.
  const own = verdict.rules.find(({ rule }) => rule === 'opt_out' || rule.startsWith('preference_'))
  if (own) throw conflict('contact_refused_by_customer', { rule: own.rule })
}

function warningsOf(given: StartInput, { debt, policy }: TalkCase): Started['warnings'] {
  const claimed = given.conversation_context?.overdue_amount
  const differs = claimed !== undefined && Math.round(claimed * 100) !== debt.overdueCents
  const named = policy.creditorName && policy.creditorDocument && policy.creditorAddress
  return [
    ...(differs ? ['overdue_amount_differs' as const] : []),
    ...(named ? [] : ['creditor_identity_incomplete' as const]),
  ]
}

function storedTalk(given: StartInput, talk: TalkState, chosen: ChosenPersona): StoredTalk {
  const { ai_configuration: ai, conversation_context: context } = given
  const profile = context?.customer_profile
  return {
    talk,
    because: chosen.because,
    settings: {
      ...(ai?.model && { model: ai.model }),
      ...(ai?.temperature !== undefined && { temperature: ai.temperature }),
      ...(ai?.max_tokens && { maxTokens: ai.max_tokens }),
    },
    style: {
      ...(ai?.conversation_style && { conversationStyle: ai.conversation_style }),
      ...(ai?.custom_instructions && { customInstructions: ai.custom_instructions }),
    },
    profile: {
      ...(profile?.age && { age: profile.age }),
      ...(profile?.income_bracket && { incomeBracket: profile.income_bracket }),
      ...(profile?.payment_behavior && { paymentBehavior: profile.payment_behavior }),
    },
    ...(given.persona_number && { forced: given.persona_number }),
  }
}

/**
 * Begins a conversation (founding contract 2): contact policy, persona, first words past the guard.
 * @throws AppError 409 `contact_forbidden` naming the rules, `conversation_open`, `debt_not_open`; `not_found`
 */
export const startConversation = command({
  name: 'conversation.start',
  scope: 'conversations:write',
  input,
  prepare,
  run: async (ctx, given, prepared) => {
    const { id, now, talkCase, stored, chosen, composed, turn } = prepared
    const { debtor } = talkCase
    await holdCustomer(ctx.companyId, debtor.customer.id)
    const { verdict } = await assertMayStart(ctx, given, talkCase, turn.moves, now)
    const { filled, violations, writer } = composed.sent
    const conversation: ConversationRow = {
      id,
      companyId: ctx.companyId,
      customerId: debtor.customer.id,
      debtId: debtor.debt.id,
      portfolioId: debtor.debt.portfolioId,
      channel: given.channel,
      simulated: given.channel === 'simulator',
      state: 'open',
      holder: 'ai',
      assigneeId: '',
      escalationReason: '',
      escalatedAt: 0,
      verified: turn.state.verified,
      personaId: chosen.id,
      personaNumber: chosen.number,
      personaVersion: chosen.version,
      experimentId: chosen.experimentId,
      segment: debtor.debt.segment,
      outcome: 'open',
      satisfaction: null,
      complaint: false,
      messages: 1,
      blockedDrafts: composed.blocked.length,
      tokensIn: writer.tokensIn,
      tokensOut: writer.tokensOut,
      costMicros: writer.costMicros,
      fallbacks: writer.fallback === null ? 0 : 1,
      startedAt: now,
      lastMessageAt: now,
      lastCustomerAt: 0,
      closedAt: 0,
      revision: 1,
      blob: await sealTalk({ companyId: ctx.companyId, id }, stored),
    }
    const reply: StoredOutbound = {
      text: filled.text,
      segments: filled.segments,
      moves: turn.moves.map(({ move }) => move),
      offers: [],
      nextAction: turn.nextAction,
      escalated: false,
      because: chosen.because,
      personaNumber: chosen.number,
      guard: { verdict: violations.length > 0 ? 'block' : 'allow', violations },
      policy: { allowed: verdict.allowed, checked: verdict.checked },
      writer,
    }
    const message = await newMessage(conversation, 1, now, { author: 'ai', stored: reply }, { proactive: true })
    await insertConversation(conversation)
    if (!conversation.simulated) await noteContact(ctx.companyId, conversation.customerId, now)
    await insertMessages([message])
    await scheduleFollowUp(ctx, conversation, talkCase.policy.minHoursBetweenContacts * 3_600_000)
    return {
      result: {
        conversation,
        chosen,
        reply: { ...reply, id: message.id },
        verdict,
        successRate: debtor.debt.probability,
        warnings: warningsOf(given, talkCase),
      } satisfies Started,
      audit: {
        action: given.force && !verdict.allowed ? 'conversation.forced' : 'conversation.started',
        resource: { type: 'conversation', id },
        details: {
          customer_id: debtor.customer.id,
          channel: given.channel,
          persona: chosen.number,
          persona_version: chosen.version,
          contact_rules: verdict.rules.map(({ rule }) => rule),
        },
      },
      events: [conversationStarted(conversation, chosen.confidence), conversationChanged(conversation, 'started')],
    }
  },
})
