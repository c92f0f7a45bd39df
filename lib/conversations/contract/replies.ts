import { z } from 'zod'
import { conversationStates, escalationReasons, holders, outcomes } from '@/db/constants/conversations'
import { agreementStates } from '@/db/constants/payments'
import { channels, debtStates } from '@/db/constants/portfolios'

const score = z.number().min(0).max(1)
const level = z.enum(['high', 'medium', 'low', 'unknown'])
const part = z.object({ score: score, level })

const axis = z.object({
  score: score.nullable(),
  level,
  learned: part.describe('The classifier’s part.'),
  rules: part.extend({ rule: z.string() }).nullable().describe('The rules’ part; null when none speaks.'),
})

export const intentReply = z.object({
  payment_willingness: axis,
  emotional_state: z.object({
    label: z.enum(['cooperative', 'neutral', 'stressed', 'resistant']),
    probabilities: z.record(z.string(), z.number()),
    distress: score,
  }),
  financial_capacity: axis,
  act: z.string(),
  act_args: z.record(z.string(), z.unknown()),
  secondary_acts: z.array(z.string()),
  confidence: score,
  uncertain: z.boolean().describe('Too unsure to act on: the reply asks.'),
})
export type IntentReply = z.output<typeof intentReply>

export const offerReply = z.object({
  number: z.number().int().describe('In the list as shown.'),
  offer_id: z.string(),
  kind: z.enum(['cash', 'instalments', 'down_payment']),
  total_amount: z.number(),
  discount_amount: z.number(),
  discount_percentage: z.number(),
  installments: z.number().int(),
  schedule: z.array(z.object({ due_date: z.iso.date(), amount: z.number() })),
  allowed_by: z.array(z.object({ rule: z.string(), params: z.record(z.string(), z.unknown()) })),
})
export type OfferReply = z.output<typeof offerReply>

export const personaBrief = z.object({
  persona_id: z.string(),
  number: z.number().int(),
  version: z.number().int(),
  because: z.array(z.object({ fact: z.string(), op: z.string(), value: z.union([z.number(), z.boolean()]) })),
})

export const guardReply = z.object({
  verdict: z.enum(['allow', 'block']),
  violations: z.array(z.object({ rule: z.string(), span: z.array(z.number().int()), message: z.string() })),
})

export const policyVerdictReply = z.object({
  verdict: z.enum(['allowed', 'forbidden']),
  rules: z.array(z.object({ rule: z.string(), ok: z.boolean(), params: z.record(z.string(), z.unknown()) })),
})

const nextActions = [
  'await_customer_response',
  'await_identity',
  'await_choice',
  'await_confirmation',
  'await_payment',
  'human_takeover',
  'closed',
] as const

export const startReply = z.object({
  status: z.literal('success'),
  conversation_id: z.string(),
  initial_message: z.string(),
  ai_confidence: score.describe('Share of the facts asked by the persona rules that are known.'),
  estimated_success_rate: score.describe('The debt’s recovery probability.'),
  next_action: z.enum(nextActions),
  escalation_triggers: z.array(z.string()),
  persona: personaBrief,
  contact_policy: policyVerdictReply,
  warnings: z.array(z.enum(['overdue_amount_differs', 'creditor_identity_incomplete'])),
})

export const turnReply = z.object({
  conversation_id: z.string(),
  message_id: z.string(),
  reply: z.string().nullable().describe('Null while a person holds or is waited for.'),
  reply_id: z.string().nullable(),
  segments: z
    .array(z.object({ text: z.string(), name: z.string().optional() }))
    .describe('Named ones the engine filled in.'),
  parts: z
    .array(z.string())
    .describe('The reply as messages to send one after the other: a code to copy stands in one of its own.'),
  intent: intentReply,
  model_intent: intentReply.nullable().describe('The language model’s reading, where one is configured.'),
  persona: personaBrief,
  offers: z.array(offerReply),
  next_action: z.enum(nextActions),
  escalated: z.boolean(),
  escalation_reason: z.enum(escalationReasons).optional(),
  ai_confidence: score,
  response_time_ms: z.number().int(),
  verified: z.boolean(),
  conversation_status: z.enum(conversationStates),
  outcome: z.enum(outcomes),
  guard: guardReply.nullable(),
  blocked_drafts: z.array(z.object({ text: z.string(), guard: guardReply })),
  contact_policy: policyVerdictReply.nullable(),
  writer: z
    .object({
      provider: z.string(),
      model: z.string(),
      fallback: z.string().nullable(),
      tokens_in: z.number().int(),
      tokens_out: z.number().int(),
      cost_usd: z.number(),
      ms: z.number(),
    })
    .nullable(),
})
export type TurnReply = z.output<typeof turnReply>

export const conversationSummary = z.object({
  conversation_id: z.string(),
  customer_id: z.string(),
  customer_name: z.string(),
  channel: z.enum(channels),
  simulated: z.boolean(),
  status: z.enum(conversationStates),
  holder: z.enum(holders),
  assignee_id: z.string().nullable(),
  assignee_name: z.string().nullable(),
  escalation_reason: z.enum(escalationReasons).nullable(),
  escalated_at: z.iso.datetime().nullable(),
  verified: z.boolean(),
  persona_number: z.number().int(),
  persona_version: z.number().int(),
  segment: z.string(),
  outcome: z.enum(outcomes),
  messages: z.number().int(),
  overdue_amount: z.number().nullable().describe('Of the debt it is about; null when that is gone.'),
  overdue_days: z.number().int().nullable(),
  last_message: z.object({ author: z.string(), text: z.string() }).nullable(),
  last_customer_text: z.string().nullable().describe('Null when it is not among the newest messages.'),
  started_at: z.iso.datetime(),
  last_message_at: z.iso.datetime(),
})

export type ConversationSummary = z.output<typeof conversationSummary>

export const messageReply = z.object({
  message_id: z.string(),
  seq: z.number().int(),
  author: z.enum(['customer', 'ai', 'person']),
  author_id: z.string().nullable(),
  state: z.enum(['sent', 'blocked']),
  text: z.string(),
  segments: z.array(z.object({ text: z.string(), name: z.string().optional() })),
  at: z.iso.datetime(),
  intent: intentReply.nullable(),
  model_intent: intentReply.nullable().describe('The language model’s reading, where one is configured.'),
  reviewed_act: z.string().nullable().describe('What a person says the customer meant; null while nobody looked.'),
  offers: z.array(offerReply),
  persona_number: z.number().int().nullable(),
  guard: guardReply.nullable(),
  contact_policy: policyVerdictReply.nullable(),
  writer: turnReply.shape.writer,
  response_time_ms: z.number().int().nullable(),
})
export type MessageReply = z.output<typeof messageReply>

export const conversationReply = conversationSummary.omit({ last_message: true, last_customer_text: true }).extend({
  customer: z.object({
    customer_ref: z.string(),
    document: z.string().describe('Always masked here.'),
    document_kind: z.enum(['cpf', 'cnpj']).nullable(),
    phone: z.string().nullable().describe('Masked.'),
  }),
  debt: z
    .object({
      debt_id: z.string(),
      consortium_id: z.string(),
      status: z.enum(debtStates),
      overdue_amount: z.number(),
      overdue_days: z.number().int(),
      installments_overdue: z.number().int(),
    })
    .nullable(),
  people: z.record(z.string(), z.string()).describe('Names of those of ours who spoke, noted or hold it, by id.'),
  satisfaction: z.number().int().nullable(),
  blocked_drafts: z.number().int(),
  tokens_in: z.number().int(),
  tokens_out: z.number().int(),
  cost_usd: z.number(),
  fallbacks: z.number().int(),
  persona: personaBrief.extend({ name: z.string() }),
  state: z.object({
    asked: z.string(),
    offers: z.array(offerReply).describe('As last shown.'),
    pending_offer: z.number().int().nullable().describe('Number of the offer that waits for a yes.'),
    agreement_id: z.string().nullable(),
    agreed_offer: offerReply.nullable(),
    payment: z
      .object({
        agreement_state: z.enum(agreementStates),
        paid_amount: z.number(),
        left_amount: z.number(),
        next_due_date: z.iso.date().nullable(),
        pay_url: z.string().nullable().describe('The debtor’s page as it was sent here.'),
      })
      .nullable()
      .describe('Of what was agreed, as it stands.'),
    promise_date: z.string().nullable(),
    willingness: z.number().nullable(),
    capacity: z.number().nullable(),
    distress: z.number(),
    signals: z.record(z.string(), z.boolean()),
    right_party: z.object({ method: z.string(), attempts: z.number().int() }),
  }),
  messages_list: z.array(messageReply),
  notes: z.array(z.object({ note_id: z.string(), author_id: z.string(), at: z.iso.datetime(), text: z.string() })),
})
export type ConversationReply = z.output<typeof conversationReply>
