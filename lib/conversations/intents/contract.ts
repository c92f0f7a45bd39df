import { z } from 'zod'
import { emotions } from '@/lib/intent'
import { operation } from '@/lib/platform/operation'
import { intentReply } from '../contract/replies'

const text = z.string().min(1).max(4_000)

export const classifyIntentInput = z.strictObject({
  text: text.describe('The customer’s message.'),
  history: z
    .array(z.strictObject({ role: z.enum(['agent', 'customer']), text }))
    .max(20)
    .optional()
    .describe('Turns before it, oldest first. The agent’s last one tells what the message answers.'),
  now: z.iso.datetime({ offset: true }).optional().describe('What dates are seen from; else the moment of the call.'),
})
export type ClassifyIntentInput = z.output<typeof classifyIntentInput>

const share = z.number().min(0).max(1)
const span = z.array(z.number().int()).length(2).describe('UTF-16 positions in `text`.')
const feeling = z.object({ label: z.enum(emotions), probabilities: z.record(z.string(), share) })

const amountReply = z.object({
  span,
  amount: z.number().optional().describe('BRL; of a range the upper end.'),
  from_amount: z.number().optional(),
  fraction: z.object({ numerator: z.number(), denominator: z.number() }).optional().describe('“metade”.'),
  per: z.enum(['month', 'once', 'unknown']),
  hints: z.array(z.string()),
})

const dateReply = z.object({
  span,
  relation: z.enum(['on', 'by', 'after']),
  date: z.iso.date().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  day_of_month: z.number().int().optional().describe('As said: “dia 5”.'),
  event: z.string().optional().describe('The income it hangs on.'),
  monthly: z.boolean(),
  past: z.boolean(),
})

export const classifyIntentReply = intentReply.extend({
  emotional_state: feeling.extend({
    distress: share,
    learned: feeling,
    rules: feeling.extend({ rule: z.string() }).nullable(),
  }),
  reads_as_answer_to: z.string().describe('Kind of the agent’s last turn.'),
  amounts: z.array(amountReply),
  dates: z.array(dateReply),
  engine: z.literal('builtin'),
})
export type ClassifyIntentReply = z.output<typeof classifyIntentReply>

export const classifyIntentOperation = operation({
  id: 'classifyIntent',
  method: 'POST',
  path: '/intents/classify',
  tag: 'Conversations',
  summary: 'The intent engine alone',
  description:
    'What a message does (`act`, with its arguments), how willing and able to pay it sounds, and its feeling. The learned part and the rules are told apart: willingness is 0.7 learned and 0.3 rules, capacity 0.8 and 0.2, feeling 0.6 and 0.4; where no rule speaks the learned part counts alone. `uncertain` means: ask, do not act. Nothing is stored.',
  auth: 'bearer',
  scope: 'conversations:read',
  body: classifyIntentInput,
  replies: { 200: { description: 'The reading.', schema: classifyIntentReply } },
})

export const intentOperations = [classifyIntentOperation]
