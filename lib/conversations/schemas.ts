import { z } from 'zod'
import { escalationReasons, outcomes } from '@/db/constants/conversations'
import { channels, segments } from '@/db/constants/portfolios'
import { pageQuery } from '@/lib/platform/page'

const short = z.string().trim().min(1).max(200)
const flag = z.enum(['true', 'false']).optional()

/** The founding contract 2. What the company's records already hold (amount, segment, attempts) is theirs to decide. */
export const startInput = z.object({
  customer_id: short.describe('The company’s own customer id, or ours (`cust_…`).'),
  channel: z.enum(channels).default('whatsapp'),
  debt_id: z.string().max(64).optional().describe('Which debt, where a customer has several; else the one worth most.'),
  conversation_context: z
    .object({
      overdue_amount: z
        .number()
        .nonnegative()
        .optional()
        .describe('Compared with the portfolio’s; the portfolio’s holds.'),
      customer_segment: z.string().max(60).optional(),
      previous_attempts: z.number().int().nonnegative().optional(),
      last_interaction: z.iso.datetime({ offset: true }).optional(),
      customer_profile: z
        .object({
          age: z.number().int().min(16).max(120).optional(),
          income_bracket: z.string().max(60).optional(),
          payment_behavior: z.string().max(60).optional(),
          preferred_language: z.string().max(20).optional(),
        })
        .optional(),
    })
    .optional(),
  ai_configuration: z
    .object({
      model: z.string().max(100).optional(),
      temperature: z.number().min(0).max(2).optional(),
      max_tokens: z.number().int().min(20).max(2_000).optional(),
      conversation_style: z.string().max(100).optional(),
      custom_instructions: z.string().max(2_000).optional(),
    })
    .optional()
    .describe('Wording only: amounts, limits and the guard are the policy’s.'),
  persona_number: z
    .number()
    .int()
    .min(1)
    .max(10)
    .optional()
    .describe('Plays this persona whatever its rule says; in the simulator only.'),
})
export type StartInput = z.output<typeof startInput>

export const startQuery = z.object({
  force: flag.describe('Sends although the contact policy forbids it: needs can_create_campaigns, is audited.'),
})

export const messageInput = z.object({
  text: z.string().trim().min(1).max(4_000),
  channel_message_id: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('The provider’s id: the same one twice is one message.'),
})
export type MessageInput = z.output<typeof messageInput>

export const conversationParams = z.object({ id: z.string().max(64) })

const anyOutcome = `(${outcomes.join('|')})`
const instant = z.iso.datetime({ offset: true })

export const queues = ['all', 'mine', 'unassigned', 'escalated', 'ai', 'closed'] as const
export const conversationsQuery = pageQuery.extend({
  queue: z.enum(queues).default('all'),
  search: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('Document, phone, e-mail, whole name or customer id, exact.'),
  customer_id: z.string().max(200).optional(),
  persona_id: z.string().max(64).optional(),
  persona_number: z.coerce.number().int().min(1).max(10).optional(),
  channel: z.enum(channels).optional(),
  segment: z.enum(segments).optional(),
  portfolio_id: z.string().max(64).optional(),
  outcome: z
    .string()
    .max(200)
    .regex(new RegExp(`^${anyOutcome}(,${anyOutcome})*$`))
    .optional()
    .describe(`One or more of ${outcomes.join(', ')}, by commas.`),
  answered: flag.describe('Those in which the customer wrote at least once, or never did.'),
  agreement: z
    .enum(['accepted', 'completed'])
    .optional()
    .describe('Those that led to an agreement, cancelled ones left out; or to one that was paid to the end.'),
  from: instant.optional().describe('Began at this moment or later …'),
  to: instant.optional().describe('… and before this one.'),
  reason: z.enum(escalationReasons).optional(),
  simulated: flag.describe('Those of the simulator; real ones otherwise.'),
})
