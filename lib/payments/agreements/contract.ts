import { z } from 'zod'
import { agreementStates } from '@/db/constants/payments'
import { decimalFromCents } from '@/lib/platform/money'
import { operation } from '@/lib/platform/operation'
import { pageQuery, pageReply } from '@/lib/platform/page'
import { chargeReply, serializeCharge } from '../charges/charge-reply'
import { dueNow, installmentStatuses } from '../core/due'
import { cancelAgreementBody } from './cancel-agreement'
import { endReasons } from './end-agreement'
import type { AgreementView, SeenAgreement } from './get-agreement'
import type { AgreementRow } from './repository'

const money = z.number().describe('BRL.')

export const scheduleReply = z.object({ number: z.number().int(), due_date: z.iso.date(), amount: money })

export const serializeSchedule = ({ schedule }: Pick<AgreementRow, 'schedule'>) =>
  schedule.map(({ dueDay, amountCents }, i) => ({
    number: i + 1,
    due_date: dueDay,
    amount: decimalFromCents(amountCents),
  }))

const installmentReply = scheduleReply.extend({
  paid_amount: money.describe('Of what came, laid on the instalments in the order of their due days.'),
  status: z.enum(installmentStatuses),
})

export const agreementReply = z.object({
  agreement_id: z.string(),
  customer_id: z.string(),
  debt_id: z.string(),
  conversation_id: z.string().nullable(),
  state: z.enum(agreementStates),
  kind: z.enum(['cash', 'instalments', 'down_payment']),
  total_amount: money,
  discount_amount: money,
  discount_percentage: z.number(),
  paid_amount: money.describe('Received less returned, without fines and interest.'),
  outstanding_amount: money,
  overdue_amount: money.describe('Unpaid of the instalments whose day has passed.'),
  payment_method: z.string(),
  installments: z.array(installmentReply),
  next_due_date: z.iso.date().nullable().describe('Null when nothing is left.'),
  policy_version: z.string(),
  simulated: z.boolean(),
  accepted_at: z.iso.datetime(),
  ended_at: z.iso.datetime().nullable(),
  ended_reason: z.enum(endReasons).nullable().describe('Why it was broken or cancelled.'),
})
export type AgreementReply = z.output<typeof agreementReply>

export const agreementDetailReply = agreementReply.extend({ charges: z.array(chargeReply).describe('Newest first.') })
export type AgreementDetailReply = z.output<typeof agreementDetailReply>

const instant = (ms: number) => (ms > 0 ? new Date(ms).toISOString() : null)

export function serializeAgreement(row: SeenAgreement): AgreementReply {
  const { installments, outstandingCents, overdueCents, next } = dueNow(row, row.today)
  return {
    agreement_id: row.id,
    customer_id: row.customerId,
    debt_id: row.debtId,
    conversation_id: row.conversationId || null,
    state: row.state,
    kind: row.kind as AgreementReply['kind'],
    total_amount: decimalFromCents(row.totalCents),
    discount_amount: decimalFromCents(row.discountCents),
    discount_percentage: row.discountBasisPoints / 100,
    paid_amount: decimalFromCents(row.paidCents),
    outstanding_amount: decimalFromCents(outstandingCents),
    overdue_amount: decimalFromCents(overdueCents),
    payment_method: row.method,
    installments: installments.map(({ number, dueDay, amountCents, paidCents, status }) => ({
      number,
      due_date: dueDay,
      amount: decimalFromCents(amountCents),
      paid_amount: decimalFromCents(paidCents),
      status,
    })),
    next_due_date: next?.dueDay ?? null,
    policy_version: row.policyVersion,
    simulated: row.simulated,
    accepted_at: new Date(row.acceptedAt).toISOString(),
    ended_at: instant(row.endedAt),
    ended_reason: (row.endReason || null) as AgreementReply['ended_reason'],
  }
}

export const serializeAgreementDetail = (view: AgreementView): AgreementDetailReply => ({
  ...serializeAgreement(view),
  charges: view.charges.map((charge) => serializeCharge(charge, view.now)),
})

export const agreementsQuery = pageQuery.extend({
  customer_id: z.string().max(64).optional(),
  conversation_id: z.string().max(64).optional(),
  state: z.enum(agreementStates).optional(),
  simulated: z.enum(['true', 'false']).optional().describe('Those of the simulator, or only real ones.'),
  due: z
    .union([z.literal('today'), z.iso.date()])
    .optional()
    .describe(
      "With an instalment due that day (`today` by the company's clock), paid or not; standing and completed ones.",
    ),
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
  summary: 'One agreement with its instalments and charges',
  auth: 'bearer',
  scope: 'payments:read',
  params: z.object({ id: z.string().max(64) }),
  replies: { 200: { description: 'The agreement.', schema: agreementDetailReply } },
  problems: [404],
})

export const cancelAgreementOperation = operation({
  id: 'cancelAgreement',
  method: 'POST',
  path: '/agreements/{id}/cancel',
  tag: 'Collections',
  summary: 'End an agreement before it is paid; its debt is open again with what is left',
  auth: 'bearer',
  scope: 'payments:write',
  params: z.object({ id: z.string().max(64) }),
  body: cancelAgreementBody,
  replies: { 200: { description: 'The agreement.', schema: agreementReply } },
  problems: [404, 409],
})
