import { z } from 'zod'
import { guardReply, intentReply, offerReply, turnReply } from '../../contract/replies'
import { changeReply } from '../contract'

const wordsReply = z.object({
  text: z.string(),
  segments: z
    .array(z.object({ text: z.string(), name: z.string().optional() }))
    .describe('Named ones the engine filled.'),
  guard: guardReply,
  blocked_drafts: z.array(z.object({ text: z.string(), guard: guardReply })).describe('What the guard stopped before.'),
  writer: turnReply.shape.writer,
})
export type WordsReply = z.output<typeof wordsReply>

const customerReply = z.object({
  customer_id: z.string().nullable().describe('Null for the invented customer.'),
  name: z.string().describe('First name.'),
  overdue_amount: z.number(),
  overdue_days: z.number().int(),
})

export const previewReply = z.object({
  persona_id: z.string(),
  number: z.number().int(),
  version: z.number().int().nullable().describe('Null for a draft.'),
  customer: customerReply,
  greeting: wordsReply,
  opening: wordsReply,
  confirmed: wordsReply.extend({ offers: z.array(offerReply) }).describe('Once the right party is known.'),
  offers: z.array(z.object({ offer: offerReply, words: wordsReply })).describe('In the persona’s order.'),
  answers: z.array(
    wordsReply.extend({
      customer_text: z.string(),
      intent: intentReply,
      offers: z.array(offerReply),
      next_action: z.string(),
    }),
  ),
  changes: z.array(changeReply).describe('Against the version in use.'),
  faults: z
    .array(
      z.object({ path: z.string(), code: z.string(), message: z.string(), params: z.record(z.string(), z.unknown()) }),
    )
    .describe('What a PUT of this content would refuse.'),
})
export type PreviewReply = z.output<typeof previewReply>

export const checkReply = z.object({
  customer: customerReply,
  same: z.boolean().describe('All ten show the same set of offers at every step; only the order may differ.'),
  offers: z.array(offerReply),
  steps: z.array(
    z.object({
      customer_text: z.string().nullable().describe('Null for the first list.'),
      same: z.boolean(),
      offers: z.number().int(),
    }),
  ),
  personas: z.array(
    z.object({
      persona_id: z.string(),
      number: z.number().int(),
      name: z.string(),
      version: z.number().int(),
      offer_ids: z.array(z.string()).describe('In the order shown.'),
      first_words: wordsReply,
      first_offer: wordsReply.nullable(),
    }),
  ),
})
export type CheckReply = z.output<typeof checkReply>
