import { z } from 'zod'
import {
  agreementStates,
  bankLineStates,
  chargeStates,
  ledgerAccounts,
  noticeStates,
  paymentFindings,
  paymentSources,
  paymentStates,
  refundStates,
} from '@/db/constants/payments'
import { operation } from '@/lib/platform/operation'
import { pageReply } from '@/lib/platform/page'
import { assignInput, byId, reasonInput } from '../bank/schemas'
import { nextSteps } from '../core/next-step'
import { confirmRefundBody, ledgerQuery, receivedQuery, reconciliationQuery, refundBody } from './schemas'

const money = z.number().describe('BRL.')
const count = z.number().int()
const when = z.iso.datetime()
const sum = z.object({ count, amount: money })

export const receivedReply = z.object({
  payment_id: z.string(),
  end_to_end_id: z.string().describe('`E…` of the PIX arrangement; the key of its statement line where there is none.'),
  txid: z.string().nullable(),
  state: z.enum(paymentStates),
  finding: z.enum(paymentFindings),
  source: z.enum(paymentSources),
  amount: money,
  late_charges_amount: money,
  refunded_amount: money,
  payment_request_id: z.string().nullable(),
  agreement_id: z.string().nullable(),
  customer_id: z.string().nullable(),
  conversation_id: z.string().nullable(),
  bank_line_id: z.string().nullable().describe('Null: no imported statement shows it yet.'),
  next_step: z.enum(nextSteps),
  simulated: z.boolean(),
  paid_at: when,
  received_at: when,
})

export const refundReply = z.object({
  refund_id: z.string(),
  payment_id: z.string(),
  refund_key: z.string().describe('Its name at the bank.'),
  state: z.enum(refundStates),
  amount: money,
  requested_at: when,
  settled_at: when.nullable(),
})

export const ledgerLineReply = z.object({ account: z.enum(ledgerAccounts), debit: money, credit: money })
export const ledgerEntryReply = z.object({
  entry_id: z.string(),
  kind: z.string(),
  at: when,
  agreement_id: z.string().nullable(),
  payment_id: z.string().nullable(),
  simulated: z.boolean(),
  lines: z.array(ledgerLineReply).describe('Debits equal credits.'),
})

export const receivedDetailReply = receivedReply.extend({
  payer: z
    .object({ name: z.string(), document: z.string(), words: z.string() })
    .nullable()
    .describe('Null without the permission `can_access_financial_data`.'),
  charge: z
    .object({ payment_request_id: z.string(), state: z.enum(chargeStates), amount: money, due_date: z.iso.date() })
    .nullable(),
  agreement: z
    .object({ agreement_id: z.string(), state: z.enum(agreementStates), total_amount: money, paid_amount: money })
    .nullable(),
  bank_line: z
    .object({ bank_line_id: z.string(), day: z.iso.date(), amount: money, state: z.enum(bankLineStates) })
    .nullable(),
  refunds: z.array(refundReply).describe('Oldest first.'),
  refundable_amount: money.describe('What a refund may still send back.'),
  ledger: z.array(ledgerEntryReply).describe('Oldest first, at most 200.'),
})

const account = z.object({
  account: z.enum(ledgerAccounts),
  debit: money,
  credit: money,
  balance: money.describe('Debit less credit.'),
})

const differenceItem = z.object({
  kind: z
    .enum(['statement_only', 'ledger_only', 'other_day'])
    .describe(
      '`statement_only`: a line nobody was found for; `ledger_only`: money booked that no line shows; `other_day`: matched, ' +
        'but one of the two falls outside of the compared days.',
    ),
  day: z.iso.date(),
  amount: money.describe('What it adds to statement less ledger.'),
  bank_line_id: z.string().nullable(),
  payment_id: z.string().nullable(),
  refund_id: z.string().nullable(),
})

export const reconciliationReply = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  time_zone: z.string(),
  simulated: z.boolean(),
  balanced: z
    .boolean()
    .describe(
      'The books sum to zero, the bank account equals what was received less what was returned, and on the days that have ' +
        'a statement no line and no booking stands alone.',
    ),
  received: sum.describe('Payments of the window by the day they were paid.'),
  refunded: sum.describe('Refunds of the window that the bank has sent.'),
  pending_refunds: sum.describe('Refunds asked for in the window and still on their way.'),
  matched: sum,
  unmatched: sum,
  ignored: sum,
  findings: z.array(z.object({ finding: z.enum(paymentFindings), state: z.enum(paymentStates), count, amount: money })),
  sources: z.array(z.object({ source: z.enum(paymentSources), count, amount: money })),
  notices: z
    .array(z.object({ state: z.enum(noticeStates), count, repeats: count }))
    .describe('Notices received in the window; `repeats` counts the same one sent again. Empty for the simulator.'),
  statement: z.object({
    days_covered: count,
    days: count.describe('Of the window.'),
    uncovered: z
      .array(z.object({ from: z.iso.date(), to: z.iso.date() }))
      .describe('Days without a statement: said, not counted as wrong.'),
    lines: count,
    credits: sum,
    debits: sum.describe('Positive.'),
    matched: sum,
    unmatched: sum,
    ignored: sum,
  }),
  compared: z
    .object({ statement: money, ledger: money })
    .describe(
      'Net of the days that have a statement: its lines that are not ignored, and the ledger’s bank movements.',
    ),
  difference: z.object({
    amount: money.describe('Statement less ledger.'),
    explained: money.describe('Σ of the items.'),
    unexplained: money.describe('0.00, or the books and the statements cannot both be right.'),
    statement_only: sum,
    ledger_only: sum,
    other_day: sum,
    items: z.array(differenceItem).describe('The first 200 of each kind; the sums above count all.'),
  }),
  trial_balance: z.object({
    accounts: z.array(account).describe('Since the first booking.'),
    sum: money.describe('0.00 when debits equal credits.'),
    bank: money.describe('Balance of `bank`.'),
    facts: money.describe('Σ received less Σ returned, from the payments themselves; equals `bank`.'),
  }),
  agreements: z.array(z.object({ state: z.enum(agreementStates), count, total_amount: money, paid_amount: money })),
})

const reads = { tag: 'Reconciliation', auth: 'bearer', scope: 'payments:read', method: 'GET' } as const
const writes = { tag: 'Reconciliation', auth: 'bearer', scope: 'payments:write', method: 'POST' } as const

export const listReceivedOperation = operation({
  ...reads,
  id: 'listReceivedPayments',
  path: '/received-payments',
  summary: 'Money that came in, newest first',
  description: 'What was asked for is a charge (`/payments/{id}`, `pay_req_…`); what came is here (`pay_…`).',
  query: receivedQuery,
  replies: { 200: { description: 'A page of payments.', schema: pageReply(receivedReply) } },
})

export const getReceivedOperation = operation({
  ...reads,
  id: 'getReceivedPayment',
  path: '/received-payments/{id}',
  summary: 'One payment with its trail: charge, agreement, ledger, statement, refunds',
  params: byId,
  replies: { 200: { description: 'The payment.', schema: receivedDetailReply } },
  problems: [404],
})

const changed = { 200: { description: 'The payment as it stands now.', schema: receivedReply } }

export const assignPaymentOperation = operation({
  ...writes,
  id: 'assignReceivedPayment',
  path: '/received-payments/{id}/assign',
  summary: 'Say what unmatched money paid for',
  description:
    'To an agreement, or to a charge and its agreement. Already assigned there: the same answer; elsewhere: 409.',
  params: byId,
  body: assignInput,
  replies: changed,
  problems: [404, 409],
})

export const unassignPaymentOperation = operation({
  ...writes,
  id: 'unassignReceivedPayment',
  path: '/received-payments/{id}/unassign',
  summary: 'Take a payment back to the unmatched ones',
  description: 'Undoes an assignment or an ignoring; the ledger is booked back.',
  params: byId,
  body: reasonInput,
  replies: changed,
  problems: [404, 409],
})

export const ignorePaymentOperation = operation({
  ...writes,
  id: 'ignoreReceivedPayment',
  path: '/received-payments/{id}/ignore',
  summary: 'Set unmatched money aside: it is not about a debt',
  description: 'It stays in the ledger under `unmatched`; `unassign` brings it back.',
  params: byId,
  body: reasonInput,
  replies: changed,
  problems: [404, 409],
})

export const refundPaymentOperation = operation({
  ...writes,
  id: 'refundReceivedPayment',
  path: '/received-payments/{id}/refund',
  summary: 'Send money back, all or part',
  description:
    'Needs the permission `can_access_financial_data`. Asked of the provider outside of any transaction: 201 with `returned`, `not_returned`, or `processing` while the bank ' +
    'has not settled it. More than what is left: 422 `refund_too_large`; nothing left: 409 `nothing_to_refund`.',
  params: byId,
  body: refundBody,
  apart: true,
  replies: { 201: { description: 'The refund.', schema: refundReply } },
  problems: [404, 409],
})

export const confirmRefundOperation = operation({
  ...writes,
  id: 'confirmRefund',
  path: '/refunds/{id}/confirm',
  summary: 'Say what became of a refund that a person sends',
  description:
    'A refund is `processing` until a statement’s debit shows it; who sent it in the bank’s app may say so before. Said ' +
    'again: the same answer. Settled otherwise: 409 `refund_settled`; one that the bank was asked for: 409 `refund_at_bank`.',
  params: byId,
  body: confirmRefundBody,
  apart: true,
  replies: { 200: { description: 'The refund as it stands now.', schema: refundReply } },
  problems: [404, 409],
})

export const reconcileOperation = operation({
  ...reads,
  id: 'reconcile',
  path: '/reconciliation',
  summary: 'Ledger against statements against notices, to the centavo',
  query: reconciliationQuery,
  replies: { 200: { description: 'The figures.', schema: reconciliationReply } },
})

export const listLedgerOperation = operation({
  ...reads,
  id: 'listLedger',
  path: '/ledger',
  summary: 'Entries of the double-entry ledger, newest first',
  description: 'A filter by account, agreement or payment gives the whole of each entry that has such a line.',
  query: ledgerQuery,
  replies: { 200: { description: 'A page of entries, or CSV.', schema: pageReply(ledgerEntryReply) } },
})

export const reconciliationOperations = [
  listReceivedOperation,
  getReceivedOperation,
  assignPaymentOperation,
  unassignPaymentOperation,
  ignorePaymentOperation,
  refundPaymentOperation,
  confirmRefundOperation,
  reconcileOperation,
  listLedgerOperation,
]
