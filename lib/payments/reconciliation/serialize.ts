import type { z } from 'zod'
import { decimalFromCents } from '@/lib/platform/money'
import type { RefundRow } from '../settle/repository'
import type { ledgerEntryReply, receivedDetailReply, receivedReply, refundReply } from './contract'
import type { LedgerEntry } from './list-ledger'
import type { Received, ReceivedDetail } from './received'
import { refundableCents } from './refund-payment'

const iso = (at: number) => new Date(at).toISOString()

export const serializeReceived = ({ row, next }: Received): z.output<typeof receivedReply> => ({
  payment_id: row.id,
  end_to_end_id: row.endToEndId,
  txid: row.txid || null,
  state: row.state,
  finding: row.finding,
  source: row.source,
  amount: decimalFromCents(row.amountCents),
  late_charges_amount: decimalFromCents(row.lateChargesCents),
  refunded_amount: decimalFromCents(row.refundedCents),
  payment_request_id: row.paymentRequestId || null,
  agreement_id: row.agreementId || null,
  customer_id: row.customerId || null,
  conversation_id: row.conversationId || null,
  bank_line_id: row.bankLineId || null,
  next_step: next,
  simulated: row.simulated,
  paid_at: iso(row.paidAt),
  received_at: iso(row.receivedAt),
})

export const serializeRefund = (row: RefundRow): z.output<typeof refundReply> => ({
  refund_id: row.id,
  payment_id: row.paymentId,
  refund_key: row.refundKey,
  state: row.state,
  amount: decimalFromCents(row.amountCents),
  requested_at: iso(row.requestedAt),
  settled_at: row.settledAt > 0 ? iso(row.settledAt) : null,
})

export const serializeEntry = ({ id, lines }: LedgerEntry): z.output<typeof ledgerEntryReply> => {
  const [first] = lines
  return {
    entry_id: id,
    kind: first?.kind ?? '',
    at: iso(first?.at ?? 0),
    agreement_id: first?.agreementId || null,
    payment_id: first?.paymentId || null,
    simulated: first?.simulated ?? false,
    lines: lines.map(({ account, debitCents, creditCents }) => ({
      account,
      debit: decimalFromCents(debitCents),
      credit: decimalFromCents(creditCents),
    })),
  }
}

export function serializeReceivedDetail(detail: ReceivedDetail): z.output<typeof receivedDetailReply> {
  const { row, payer, charge, agreement, line, refunds, entries } = detail
  return {
    ...serializeReceived(detail),
    payer,
    charge: charge
      ? {
          payment_request_id: charge.id,
          state: charge.state,
          amount: decimalFromCents(charge.amountCents),
          due_date: charge.dueDay,
        }
      : null,
    agreement: agreement
      ? {
          agreement_id: agreement.id,
          state: agreement.state,
          total_amount: decimalFromCents(agreement.totalCents),
          paid_amount: decimalFromCents(agreement.paidCents),
        }
      : null,
    bank_line: line
      ? { bank_line_id: line.id, day: line.day, amount: decimalFromCents(line.amountCents), state: line.state }
      : null,
    refunds: refunds.map(serializeRefund),
    refundable_amount: decimalFromCents(Math.max(0, refundableCents(row.amountCents, refunds))),
    ledger: entries.map(serializeEntry),
  }
}
