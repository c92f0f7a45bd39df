import { z } from 'zod'
import { debtStates, scoreSources, segments } from '@/db/constants/portfolios'
import { operation } from '@/lib/platform/operation'
import { pageReply } from '@/lib/platform/page'
import { preferenceReply } from '../contact/contract'
import { customerParams, listCustomersQuery } from './schemas'

const when = z.iso.datetime()

/** A person as a reader may see them. */
const personReply = z.object({
  customer_id: z.string().describe('Our id.'),
  customer_ref: z.string().describe('The company’s own `customer_id`.'),
  name: z.string(),
  document: z.string().describe('Masked (`***.456.789-**`) without the permission `can_access_financial_data`.'),
  document_kind: z.enum(['cpf', 'cnpj']).nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  masked: z.boolean(),
})

const debtReply = z.object({
  debt_id: z.string(),
  portfolio_id: z.string(),
  consortium_id: z.string(),
  status: z.enum(debtStates),
  overdue_amount: z.number(),
  overdue_days: z.number().int(),
  as_of: when.describe('When amount and days were true.'),
  installments_overdue: z.number().int(),
  total_consortium_value: z.number(),
  last_payment_date: z.iso.date().nullable(),
  payment_history_score: z.number().nullable(),
  risk_segment: z.string().nullable(),
  contemplated: z.boolean().nullable(),
  components: z.record(z.string(), z.number()).nullable(),
  expected_amount: z.number().describe('Overdue amount × recovery probability.'),
  segment: z.enum(segments).describe('Third of the portfolio’s open debts by expected amount.'),
  score: z.object({
    probability: z.number(),
    source: z.enum(scoreSources).describe('`prior`: the documented scorecard, not calibrated on the company’s data.'),
    version: z.string(),
    scored_at: when,
  }),
})

const heldOut = z.boolean().describe('The running control group leaves this person to the old process.')

export const customerLineReply = personReply.extend({ control_group: heldOut, debt: debtReply })
export type CustomerLineReply = z.output<typeof customerLineReply>

const reasonReply = z.object({
  code: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  band: z.string().optional().describe('Row of the prior scorecard.'),
  contribution: z.number().describe('Added to the probability of a debt of which nothing is known.'),
  direction: z.enum(['toward_recovery', 'against_recovery']),
})

export const explainedDebtReply = debtReply.extend({
  score: debtReply.shape.score.extend({
    reasons: z.array(reasonReply).describe('Heaviest first.'),
    calibrated_on: when.nullable().describe('Null: a prior, not calibrated on the company’s data.'),
    n: z.number().int().describe('Own outcomes it was calibrated on.'),
  }),
})

export const customerReply = personReply.extend({
  control_group: heldOut,
  birth_date: z.string().nullable(),
  age: z.number().int().nullable(),
  profile: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  created_at: when,
  updated_at: when,
  erased_at: when.nullable(),
  debts: z.array(explainedDebtReply).describe('Most valuable first.'),
  preferences: z.array(preferenceReply),
  counts: z.record(z.string(), z.number()).describe('Of conversations, agreements and whatever else belongs to them.'),
  timeline: z.array(
    z.object({
      at: when,
      type: z.string(),
      resource: z.object({ type: z.string(), id: z.string() }),
      details: z.record(z.string(), z.unknown()),
    }),
  ),
})
export type CustomerReply = z.output<typeof customerReply>

const reads = { tag: 'Customers', auth: 'bearer', scope: 'portfolios:read', method: 'GET' } as const

export const listCustomersOperation = operation({
  ...reads,
  id: 'listCustomers',
  path: '/customers',
  summary: 'The work list: overdue customers, most valuable first',
  description:
    'One line a debt, by overdue amount × recovery probability. `document`, `phone`, `email`, `name` and `customer_id` ' +
    'find whole values only, by keyed index; personal data is stored encrypted.',
  query: listCustomersQuery,
  replies: { 200: { description: 'A page', schema: pageReply(customerLineReply) } },
})

export const getCustomerOperation = operation({
  ...reads,
  id: 'getCustomer',
  path: '/customers/{id}',
  summary: 'One customer: debts, scores with reasons, preferences, timeline',
  params: customerParams,
  replies: { 200: { description: 'The customer', schema: customerReply } },
})

export const customerOperations = [listCustomersOperation, getCustomerOperation]
