import type { Locale } from '@/db/constants/identity'
import type { Axis, Intent } from '@/lib/intent'
import { decimalFromCents } from '@/lib/platform/money'
import type { CustomerBrief } from '@/lib/portfolios'
import type { TurnView } from '../answer-message'
import { partsOf } from '../core/parts'
import type { Condition } from '../core/persona'
import { serializeVerdict } from '../guard-check/serialize-verdict'
import type { OpenConversation, OpenMessage } from '../inbox/get-conversation'
import type { ListedConversation, QueueCounts } from '../inbox/list-conversations'
import type { ConversationRow } from '../repository'
import type { Started } from '../start-conversation'
import type { StoredOutbound } from '../stored'
import type { ConversationReply, IntentReply, MessageReply, OfferReply, TurnReply } from './replies'

const iso = (at: number) => new Date(at).toISOString()
const isoOrNull = (at: number) => (at > 0 ? iso(at) : null)

const axis = ({ score, level, learned, rules }: Axis): IntentReply['payment_willingness'] => ({
  score,
  level,
  learned: { score: learned.score, level: learned.level },
  rules: rules && { score: rules.score, level: rules.level, rule: rules.rule },
})

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Cents of the arguments become BRL, as everywhere on the wire. */
function actArgs(args: Intent['actArgs']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      if (name === 'amountCents') return ['amount', decimalFromCents(value as number)]
      if (name === 'discountBasisPoints') return ['discount_percentage', (value as number) / 100]
      return [snake(name), value]
    }),
  )
}

export const serializeIntent = (intent: Intent): IntentReply => ({
  payment_willingness: axis(intent.paymentWillingness),
  emotional_state: {
    label: intent.emotionalState.label,
    probabilities: intent.emotionalState.probabilities,
    distress: intent.emotionalState.distress,
  },
  financial_capacity: axis(intent.financialCapacity),
  act: intent.act,
  act_args: actArgs(intent.actArgs),
  secondary_acts: intent.secondaryActs,
  confidence: intent.confidence,
  uncertain: intent.uncertain,
})

export const serializeOffer = ({ number, offer }: StoredOutbound['offers'][number]): OfferReply => ({
  number,
  offer_id: offer.id,
  kind: offer.kind,
  total_amount: decimalFromCents(offer.totalCents),
  discount_amount: decimalFromCents(offer.discountCents),
  discount_percentage: offer.discountBasisPoints / 100,
  installments: offer.schedule.length,
  schedule: offer.schedule.map(({ dueDay, amountCents }) => ({
    due_date: dueDay,
    amount: decimalFromCents(amountCents),
  })),
  allowed_by: offer.allowedBy,
})

const brief = (row: ConversationRow, because: Condition[]) => ({
  persona_id: row.personaId,
  number: row.personaNumber,
  version: row.personaVersion,
  because,
})

const contact = ({ policy }: Pick<StoredOutbound, 'policy'>) => ({
  verdict: policy.allowed ? ('allowed' as const) : ('forbidden' as const),
  rules: policy.checked,
})

const writer = ({ writer: used }: Pick<StoredOutbound, 'writer'>): TurnReply['writer'] =>
  used
    ? {
        provider: used.provider,
        model: used.model,
        fallback: used.fallback,
        tokens_in: used.tokensIn,
        tokens_out: used.tokensOut,
        cost_usd: used.costMicros / 1_000_000,
        ms: used.ms,
      }
    : null

/** The founding document's triggers first. */
const escalationTriggers = [
  'customer_expresses_difficulty',
  'no_response_after_3_attempts',
  'customer_requests_human_agent',
  'dispute',
  'over_indebted',
  'abuse',
  'guard_blocked_twice',
]

export const serializeStarted = (started: Started) => ({
  status: 'success' as const,
  conversation_id: started.conversation.id,
  initial_message: started.reply.text,
  ai_confidence: started.chosen.confidence,
  estimated_success_rate: started.successRate,
  next_action: 'await_customer_response' as const,
  escalation_triggers: escalationTriggers,
  persona: brief(started.conversation, started.chosen.because),
  contact_policy: contact(started.reply),
  warnings: started.warnings,
})

export function serializeTurn(turn: TurnView, locale: Locale): TurnReply {
  const { conversation, reply, intent, modelIntent } = turn
  return {
    conversation_id: conversation.id,
    message_id: turn.message.id,
    reply: reply?.text ?? null,
    reply_id: reply?.id ?? null,
    segments: reply?.segments ?? [],
    parts: partsOf(reply?.segments ?? []),
    intent: serializeIntent(intent),
    model_intent: modelIntent && serializeIntent(modelIntent),
    persona: brief(conversation, turn.because),
    offers: (reply?.offers ?? []).map(serializeOffer),
    next_action: turn.nextAction,
    escalated: turn.escalationReason !== '',
    ...(turn.escalationReason && { escalation_reason: turn.escalationReason }),
    ai_confidence: (modelIntent ?? intent).confidence,
    response_time_ms: turn.responseMs,
    verified: conversation.verified,
    conversation_status: conversation.state,
    outcome: conversation.outcome,
    guard: reply && serializeVerdict(reply.guard, locale),
    blocked_drafts: turn.blocked.map((draft) => ({
      text: draft.text,
      guard: serializeVerdict(draft.guard, locale),
    })),
    contact_policy: reply && contact(reply),
    writer: reply && writer(reply),
  }
}

const standing = (row: ConversationRow) => ({
  conversation_id: row.id,
  customer_id: row.customerId,
  channel: row.channel,
  simulated: row.simulated,
  status: row.state,
  holder: row.holder,
  assignee_id: row.assigneeId || null,
  escalation_reason: row.escalationReason || null,
  escalated_at: isoOrNull(row.escalatedAt),
  verified: row.verified,
  persona_number: row.personaNumber,
  persona_version: row.personaVersion,
  segment: row.segment,
  outcome: row.outcome,
  messages: row.messages,
  started_at: iso(row.startedAt),
  last_message_at: iso(row.lastMessageAt),
})

const summary = (row: ConversationRow, { name, debt }: CustomerBrief, assigneeName: string | null) => ({
  ...standing(row),
  customer_name: name,
  assignee_name: assigneeName,
  overdue_amount: debt && decimalFromCents(debt.overdueCents),
  overdue_days: debt?.overdueDays ?? null,
})

/** What a changed conversation answers: no words, only where it stands. */
export const serializeStanding = standing

export const serializeListed = (listed: ListedConversation) => ({
  ...summary(listed.row, listed.brief, listed.assigneeName),
  last_message: listed.lastText ? { author: listed.lastAuthor, text: listed.lastText } : null,
  last_customer_text: listed.lastCustomerText || null,
})

export function serializeMessage(message: OpenMessage, locale: Locale): MessageReply {
  const { row } = message
  const common = {
    message_id: row.id,
    seq: row.seq,
    author_id: row.authorId || null,
    state: row.state,
    text: message.stored.text,
    at: iso(row.at),
    reviewed_act: row.reviewedAct || null,
  }
  if (message.author === 'customer') {
    const { intent, otherIntent, text } = message.stored
    const none = {
      offers: [],
      persona_number: null,
      guard: null,
      contact_policy: null,
      writer: null,
      response_time_ms: null,
    }
    return {
      ...common,
      author: 'customer',
      segments: [{ text }],
      intent: intent && serializeIntent(intent),
      model_intent: otherIntent ? serializeIntent(otherIntent) : null,
      ...none,
    }
  }
  const { stored } = message
  return {
    ...common,
    author: message.author,
    segments: stored.segments,
    intent: null,
    model_intent: null,
    offers: stored.offers.map(serializeOffer),
    persona_number: stored.personaNumber || null,
    guard: serializeVerdict(stored.guard, locale),
    contact_policy: contact(stored),
    writer: writer(stored),
    response_time_ms: row.responseMs,
  }
}

const subject = ({ ref, document, documentKind, phone, debt }: CustomerBrief) => ({
  customer: { customer_ref: ref, document, document_kind: documentKind || null, phone: phone || null },
  debt: debt && {
    debt_id: debt.id,
    consortium_id: debt.consortiumId,
    status: debt.state,
    overdue_amount: decimalFromCents(debt.overdueCents),
    overdue_days: debt.overdueDays,
    installments_overdue: debt.installmentsOverdue,
  },
})

export const serializeQueues = ({ oldestWaitingAt, ...counts }: QueueCounts) => ({
  ...counts,
  oldest_waiting_at: isoOrNull(oldestWaitingAt),
})

const payment = ({ standing: agreed, stored }: OpenConversation): ConversationReply['state']['payment'] =>
  agreed && {
    agreement_state: agreed.agreement.state,
    paid_amount: decimalFromCents(agreed.agreement.paidCents),
    left_amount: decimalFromCents(agreed.leftCents),
    next_due_date: agreed.nextDueDay || null,
    pay_url: stored.talk.pay?.url ?? null,
  }

export function serializeConversation(open: OpenConversation, locale: Locale): ConversationReply {
  const { row, stored, brief: who, names } = open
  const { talk } = stored
  return {
    ...summary(row, who, names.get(row.assigneeId) ?? null),
    ...subject(who),
    people: Object.fromEntries(names),
    satisfaction: row.satisfaction,
    blocked_drafts: row.blockedDrafts,
    tokens_in: row.tokensIn,
    tokens_out: row.tokensOut,
    cost_usd: row.costMicros / 1_000_000,
    fallbacks: row.fallbacks,
    persona: { ...brief(row, stored.because), name: open.personaName },
    state: {
      asked: talk.asked,
      offers: (talk.negotiation?.shown ?? []).map((offer, i) => serializeOffer({ number: i + 1, offer })),
      pending_offer: talk.pending,
      agreement_id: talk.agreement?.id ?? null,
      agreed_offer: talk.agreement && serializeOffer({ number: 1, offer: talk.agreement.offer }),
      payment: payment(open),
      promise_date: talk.promiseDay,
      willingness: talk.willingness,
      capacity: talk.capacity,
      distress: talk.distress,
      signals: talk.signals,
      right_party: { method: talk.method, attempts: talk.tally.identityAttempts },
    },
    messages_list: open.messages.map((message) => serializeMessage(message, locale)),
    notes: open.notes.map(serializeNote),
  }
}

export const serializeNote = ({
  id,
  actorId,
  at,
  text,
}: {
  id: string
  actorId: string
  at: number
  text: string
}) => ({
  note_id: id,
  author_id: actorId,
  at: iso(at),
  text,
})

export const serializeReview = (review: {
  messageId: string
  actRead: string
  reviewedAct: string
  reviewedAt: number
}) => ({
  message_id: review.messageId,
  act_read: review.actRead,
  act: review.reviewedAct,
  correct: review.actRead === review.reviewedAct,
  reviewed_at: iso(review.reviewedAt),
})
