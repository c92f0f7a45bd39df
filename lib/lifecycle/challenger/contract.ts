import { z } from 'zod'
import { decisionKinds } from '@/db/constants/decisions'

const share = z.number().min(0).max(1)
const count = z.number().int().min(0)
const when = z.iso.datetime()

const versionReply = z.object({ model_id: z.string(), version: z.number().int(), name: z.string(), threshold: share })

/** Rows the champion's answer, columns the challenger's, in the order of `labels`. */
const agreementReply = z.object({
  labels: z.tuple([z.literal('approved'), z.literal('review'), z.literal('rejected')]),
  matrix: z.tuple([z.tuple([count, count, count]), z.tuple([count, count, count]), z.tuple([count, count, count])]),
})

const judgedReply = z.object({
  correct: count.describe(
    'Of the disagreements with an outcome, those answered right: approved and paid, or rejected and not paid.',
  ),
  log_loss: z.number().describe('Of the probability against being paid, on the latest 20,000 outcomes at most.'),
  auc: share.nullable().describe('Null while all outcomes are alike.'),
})

const outcomesReply = z.object({
  orders: count.describe('Scored by both, with an outcome.'),
  paid: count,
  disagreements: count.describe('Of those, answered differently.'),
  champion: judgedReply,
  challenger: judgedReply,
  note: z.object({
    code: z.literal('approved_only_outcomes'),
    approved_share: share.describe('Of these outcomes, those of orders that the champion approved.'),
    message: z.string().describe('What it means, in words.'),
  }),
})

export const challengerReply = z.object({
  champion: versionReply.nullable(),
  challenger: versionReply.nullable().describe('Null when none challenges; the figures are then empty.'),
  since: when.nullable().describe('Since when it has scored live orders.'),
  orders: count.describe('Scored by both.'),
  unreadable: count.describe(
    'Decided by the champion, but not readable by the challenger: in none of the other figures.',
  ),
  agreement: agreementReply,
  disagreements: count,
  disagreement_rate: share.nullable().describe('Null without orders.'),
  mean_difference: z.number().nullable().describe("Mean of the challenger's probability minus the champion's."),
  outcomes: outcomesReply.nullable().describe('Null until the first outcome comes.'),
})
export type ChallengerReply = z.output<typeof challengerReply>

export const disagreementReply = z.object({
  decision_id: z.string(),
  order_id: z.string(),
  champion: z.object({ probability: share, decision: z.enum(decisionKinds) }),
  challenger: z.object({ probability: share, decision: z.enum(decisionKinds) }),
  outcome: z.object({ paid: z.boolean(), right: z.enum(['champion', 'challenger', 'both', 'neither']) }).nullable(),
  decided_at: when,
})
export type DisagreementReply = z.output<typeof disagreementReply>
