import type { EscalationReason } from '@/db/constants/conversations'
import type { Intent } from '@/lib/intent'
import type { Offer, OfferKind } from '@/lib/negotiation'
import type { AgreementRow } from '@/lib/payments'
import type { Context } from '@/lib/platform/context'
import type { ContactVerdict } from '@/lib/portfolios'
import type { Composed } from './compose-reply'
import { checkContact } from './contact-check'
import type { Condition } from './core/persona'
import type { NextAction, TalkState, TurnResult } from './core/talk/state'
import { withLink } from './identity-link/link'
import { noteWhileHeld } from './note-while-held'
import { type PreparedPayment, withPayment } from './pay/with-payment'
import { type ChosenPersona, choosePersona } from './personas'
import { type ConversationRow, getConversationRow, type MessageRow } from './repository'
import type { Inbound } from './store-inbound'
import { storeReply } from './store-reply'
import type { StoredOutbound } from './stored'
import { readTalk } from './stored'
import { contactPast, loadCase, type TalkCase } from './talk-case'
import { think } from './think'
import { classifyWithModel } from './writer'

/** What a turn gives to whoever asked, and to the simulator. */
export type TurnView = {
  conversation: ConversationRow
  message: MessageRow
  intent: Intent
  /** The language model's reading, where one is configured. */
  modelIntent: Intent | null
  /** Null while a person holds or is waited for. */
  reply: (StoredOutbound & { id: string }) | null
  blocked: (StoredOutbound & { id: string })[]
  nextAction: NextAction
  escalationReason: EscalationReason | ''
  because: Condition[]
  responseMs: number
}

/** All that was decided about one reply, ready to be stored. */
export type Decided = {
  talkCase: TalkCase
  turn: TurnResult
  composed: Composed
  chosen: ChosenPersona
  /** Made before the words that tell of it. */
  payment: PreparedPayment | null
  verdict: ContactVerdict
  escalate: EscalationReason | null
}

const attempts = 3

/** Whether nobody of ours may speak now: a person holds the conversation, or it waits for one. */
const isSilent = (row: ConversationRow, { act, uncertain }: Intent) =>
  row.holder === 'person' || (row.escalationReason !== '' && (uncertain || act !== 'opt_out'))

/**
 * Thinks about a stored message and stores the answer. Should a person take the conversation meanwhile, the answer is
 * thrown away: nothing of the machine leaves while a person holds it.
 */
export async function answerMessage(ctx: Context, inbound: Inbound, startedMs: number): Promise<TurnView> {
  let row = inbound.row
  const modelIntent = isSilent(row, inbound.intent) ? null : await classifyWithModel(inbound.text, inbound.transcript)
  for (let attempt = 0; attempt < attempts && !isSilent(row, inbound.intent); attempt += 1) {
    const decided = await decide(ctx, row, inbound, modelIntent)
    const responseMs = Math.round(performance.now() - startedMs)
    const stored = await storeReply(ctx, row, inbound, decided, modelIntent, responseMs)
    if (stored) return stored
    row = await getConversationRow(ctx.companyId, row.id)
  }
  return silentTurn(await noteWhileHeld(ctx, row, inbound), inbound, startedMs, modelIntent)
}

/** What a message gets while nobody of ours may speak. */
export function silentTurn(
  row: ConversationRow,
  inbound: Inbound,
  startedMs: number,
  modelIntent: Intent | null,
): TurnView {
  return {
    conversation: row,
    message: inbound.message,
    intent: inbound.intent,
    modelIntent,
    reply: null,
    blocked: [],
    nextAction: 'human_takeover',
    escalationReason: row.escalationReason,
    because: inbound.stored.because,
    responseMs: Math.round(performance.now() - startedMs),
  }
}

async function decide(
  ctx: Context,
  row: ConversationRow,
  inbound: Inbound,
  modelIntent: Intent | null,
): Promise<Decided> {
  const now = ctx.now()
  const { text } = inbound
  const intent = modelIntent ?? inbound.intent
  const [stored, talkCase] = await Promise.all([
    readTalk(row),
    loadCase(ctx.companyId, { customerId: row.customerId }, now, row.debtId),
  ])
  const past = await contactPast(ctx.companyId, talkCase, now, row.simulated)
  const { debtor, policy } = talkCase
  const { turn, composed, chosen, payment } = await think({
    talkCase,
    talk: withStanding(stored.talk, past.agreement),
    text,
    intent,
    proven: inbound.proven ?? false,
    past: {
      channel: row.channel,
      age: stored.profile.age ?? debtor.customer.age ?? null,
      unanswered: 0,
      brokenPromises: past.brokenPromises,
    },
    choose: (facts) =>
      choosePersona(ctx.companyId, facts, {
        key: row.id,
        enabled: policy.personas,
        ...(stored.forced && { forced: stored.forced }),
      }),
    equip: async (taken) => {
      const linked = withLink(row, taken, now)
      const paying = await withPayment(ctx, row, linked.turn, now)
      return { ...paying, texts: [...linked.texts, ...paying.texts] }
    },
    transcript: inbound.transcript,
    seed: inbound.message.seq + seedOf(row.id),
    style: stored.style,
    settings: stored.settings,
    now,
  })
  const verdict = checkContact(
    talkCase,
    past,
    {
      channel: row.channel,
      lastCustomerAt: row.lastCustomerAt,
      reply: true,
      moves: turn.moves.map(({ move }) => move),
    },
    now,
  )
  return {
    talkCase,
    turn: counted(turn, composed, stored.talk),
    composed,
    chosen,
    payment,
    verdict,
    escalate: reasonOf(turn, composed),
  }
}

/** An agreement made elsewhere on the same debt is this conversation's too: nothing is agreed twice. */
function withStanding(talk: TalkState, standing: AgreementRow | undefined): TalkState {
  if (!standing || talk.agreement) return talk
  const { id, kind, totalCents, discountCents, discountBasisPoints, schedule, offerId } = standing
  const offer: Offer = {
    id: offerId,
    kind: kind as OfferKind,
    totalCents,
    discountCents,
    discountBasisPoints,
    schedule,
    allowedBy: [],
  }
  return { ...talk, agreement: { id, offer } }
}

/**
 * Counts the turns in a row whose text was stopped. Where nothing of the plan could be said, nothing of it happened
 * either: no offer was seen, nothing was agreed.
 */
function counted(turn: TurnResult, { blocked, unsaid }: Composed, before: TalkState): TurnResult {
  const blockedInRow = blocked.length > 0 ? turn.state.tally.blockedInRow + 1 : 0
  const tally = { ...turn.state.tally, blockedInRow }
  if (!unsaid) return { ...turn, state: { ...turn.state, tally } }
  const { verified, link } = turn.state
  const stops = turn.effects.filter(({ kind }) => kind === 'opt_out' || kind === 'complaint' || kind === 'dispute')
  return {
    ...turn,
    state: { ...before, verified, link, tally },
    moves: [],
    effects: stops,
    close: false,
    outcome: null,
  }
}

/** Two stopped texts in a row, or one that left nothing to say, are a case for a person. */
const blockedLimit = 2
function reasonOf(turn: TurnResult, composed: Composed): EscalationReason | null {
  const stopped = composed.unsaid || (composed.blocked.length > 0 && turn.state.tally.blockedInRow + 1 >= blockedLimit)
  return turn.escalate ?? (stopped ? 'guard_blocked_twice' : null)
}

/** A small number from an id, to vary wordings between conversations. */
export const seedOf = (text: string): number => {
  let value = 0
  for (let i = 0; i < text.length; i += 1) value = (value * 31 + text.charCodeAt(i)) % 1_000_003
  return value
}
