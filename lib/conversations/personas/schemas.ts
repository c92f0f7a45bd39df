import { z } from 'zod'
import { discountApproaches } from '@/lib/negotiation'
import { pageQuery } from '@/lib/platform/page'
import { comparisons, emphases, energies, formalities, humors, personaFacts, tones, urgencies } from '../core/persona'

const moment = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))
const line = (most: number) => z.string().trim().min(1).max(most)
const texts = (most: number, length: number) => z.array(line(length)).min(1).max(most)

const condition = z.object({
  fact: z.enum(personaFacts),
  op: z.enum(comparisons).describe('`is` for facts that are true or false, the others for numbers.'),
  value: z.union([z.number().min(-100_000).max(100_000), z.boolean()]),
})

export const ruleShape = z.object({
  any: z
    .array(z.array(condition).max(8))
    .max(8)
    .describe('Holds when every condition of any one group holds. No group: always (the fallback, persona 3).'),
})

/** All that a version of a persona holds; number and key never change. */
export const contentShape = {
  name: line(60),
  description: line(200),
  tone: z.enum(tones),
  formality: z.enum(formalities),
  energy: z.enum(energies),
  humor: z.enum(humors),
  emphasis: z.enum(emphases),
  urgency: z.enum(urgencies),
  discount_approach: z
    .enum(discountApproaches)
    .describe('Which allowed offer is shown first; never which are allowed.'),
  rule: ruleShape.describe('When it speaks.'),
  role: line(1_000).describe('Of the system prompt.'),
  objectives: texts(12, 300),
  constraints: texts(12, 300),
  greetings: texts(8, 400).describe('Before the right party is known: no word of debt.'),
  openings: texts(8, 600).describe('First words on a channel the company verified.'),
  options: z
    .object({ cash: line(400), instalments: line(400), down_payment: line(400) })
    .describe('One allowed offer of each kind, with `{{placeholders}}` of that offer.'),
  forbidden_words: z
    .array(line(60))
    .max(80)
    .transform((words) => [...new Set(words.map((word) => word.toLowerCase()))]),
  model: z.string().trim().max(100).describe('Empty: the installation’s.'),
  temperature: z.number().min(0).max(2),
  max_tokens: z.number().int().min(20).max(2_000),
}
export const contentInput = z.object(contentShape)
export type ContentInput = z.output<typeof contentInput>

const personaRef = z.string().trim().min(1).max(64).describe('Id (`pers_…`) or number, 1–10.')
export const personaParams = z.object({ id: personaRef })
export const experimentParams = personaParams.extend({ eid: z.string().max(64) })

export const figuresQuery = z.object({
  from: moment.optional().describe('Conversations begun at or after; 30 days before `to` by default.'),
  to: moment.optional().describe('Before; now by default.'),
  simulated: z.enum(['true', 'false']).optional().describe('Those of the simulator; real ones otherwise.'),
})

export const putPersonaBody = contentInput.extend({
  version: z.number().int().min(1).optional().describe('The version in use that was read; another one answers 409.'),
  use: z.boolean().default(true).describe('False keeps the new version aside, for a split.'),
})
export const putPersonaInput = putPersonaBody.extend({ id: personaRef })

export const versionsQuery = pageQuery

export const restoreBody = z.object({ version: z.number().int().min(1) })
export const restoreInput = restoreBody.extend({ id: personaRef })

const share = z.number().min(0.01).max(0.99)
export const startExperimentBody = z.object({
  version_b: z.number().int().min(1).describe('Against the version in use.'),
  share_b: share.default(0.5).describe('Share of the conversations that get B.'),
})
export const startExperimentInput = startExperimentBody.extend({ id: personaRef })

export const endExperimentBody = z.object({
  use: z.enum(['a', 'b']).default('a').describe('The version that goes on.'),
})
export const endExperimentInput = endExperimentBody.extend(experimentParams.shape)

const turn = z.object({ role: z.enum(['agent', 'customer']), text: z.string().trim().min(1).max(4_000) })
export const previewBody = z.object({
  customer_id: z.string().trim().min(1).max(200).optional().describe('Ours (`cust_…`) or the company’s own id.'),
  sample: z.boolean().optional().describe('An invented customer; so it is without `customer_id`.'),
  draft: contentInput.optional().describe('Content that is not saved; else the version in use.'),
  version: z.number().int().min(1).optional().describe('A stored version instead of the one in use.'),
  transcript: z
    .array(turn)
    .max(30)
    .optional()
    .describe('The customer’s lines are played through the turn engine; ours are made anew.'),
})

export const checkBody = z.object({
  customer_id: z.string().trim().min(1).max(200).optional().describe('An invented one without it.'),
})
