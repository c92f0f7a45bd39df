import { z } from 'zod'
import { agreementStates } from '@/db/constants/payments'
import { decimalFromCents } from '@/lib/platform/money'
import { operation } from '@/lib/platform/operation'
import { pageQuery, pageReply } from '@/lib/platform/page'
import type { AgreementRow } from './repository'

const money = z.number().describe('BRL.')

export const agreementReply = z.object({
  agreement_id: z.string(),
  customer_id: z.string(),
  conversation_id: z.string().nullable(),
  state: z.enum(agreementStates),
  kind: z.enum(['cash', 'instalments', 'down_payment']),
  total_amount: money,
  discount_amount: money,
  discount_percentage: z.number(),
  payment_method: z.string(),
  installments: z.array(z.object({ number: z.number().int(), due_date: z.iso.date(), amount: money })),
  policy_version: z.string(),
  simulated: z.boolean(),
  accepted_at: z.iso.datetime(),
})
export type AgreementReply = z.output<typeof agreementReply>

export const serializeAgreement = (row: AgreementRow): AgreementReply => ({
  agreement_id: row.id,
  customer_id: row.customerId,
  conversation_id: row.conversationId || null,
  state: row.state,
  kind: row.kind as AgreementReply['kind'],
  total_amount: decimalFromCents(row.totalCents),
  discount_amount: decimalFromCents(row.discountCents),
  discount_percentage: row.discountBasisPoints / 100,
  payment_method: row.method,
  installments: row.schedule.map(({ dueDay, amountCents }, i) => ({
    number: i + 1,
    due_date: dueDay,
    amount: decimalFromCents(amountCents),
  })),
  policy_version: row.policyVersion,
  simulated: row.simulated,
  accepted_at: new Date(row.acceptedAt).toISOString(),
})

export const agreementsQuery = pageQuery.extend({
  customer_id: z.string().max(64).optional(),
  conversation_id: z.string().max(64).optional(),
  state: z.enum(agreementStates).optional(),
  simulated: z.enum(['true', 'false']).optional().describe('Those of the simulator, or only real ones.'),
})

export const listAgreementsOperation = operation({
  id: 'listAgreements',
  method: 'GET',
  path: '/agreements',
  tag: 'Collections',
  summary: 'Agreements, newest first',
  auth: 'bearer',
  scope: 'payments:read',
  query: agreementsQuery,
  replies: { 200: { description: 'A page of agreements.', schema: pageReply(agreementReply) } },
})

export const getAgreementOperation = operation({
  id: 'getAgreement',
  method: 'GET',
  path: '/agreements/{id}',
  tag: 'Collections',
  summary: 'One agreement with its instalments',
  auth: 'bearer',
  scope: 'payments:read',
  params: z.object({ id: z.string().max(64) }),
  replies: { 200: { description: 'The agreement.', schema: agreementReply } },
  problems: [404],
})
