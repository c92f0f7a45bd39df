import type { PaymentSource } from '@/db/constants/payments'
import type { Context } from '@/lib/platform/context'
import { sealJson } from '@/lib/platform/crypto/company-key'
import { newId } from '@/lib/platform/ids'
import type { Receipt } from '../receipt'
import { adoptSurrogate } from './adopt-surrogate'
import { applyReport, type ReportFault } from './apply-report'
import { bookUnmatched, matchPayment, tellLeft } from './match-payment'
import {
  chargeByTxid,
  getPaymentRow,
  holdPayment,
  insertPayment,
  type PaymentRow,
  paymentByEndToEnd,
} from './repository'
import { tell } from './tell'

export type Settled = {
  payment: PaymentRow
  /** False when it had been told before. */
  isNew: boolean
  /** What contradicts what was told before; the first word counts, and the trail has the contradiction. */
  fault: ReportFault | ''
}

async function newPayment(ctx: Context, receipt: Receipt, source: PaymentSource, simulated: boolean) {
  const now = ctx.now()
  const { companyId } = ctx
  const { endToEndId, txid, amountCents, paidAt, payer } = receipt
  const id = newId('payment', now)
  const row: PaymentRow = {
    id,
    companyId,
    simulated,
    endToEndId,
    txid,
    paymentRequestId: '',
    agreementId: '',
    customerId: '',
    debtId: '',
    conversationId: '',
    source,
    state: 'unmatched',
    finding: 'unknown',
    amountCents,
    lateChargesCents: Math.min(receipt.lateChargesCents, amountCents),
    refundedCents: 0,
    paidAt,
    receivedAt: now,
    updatedAt: now,
    bankLineId: '',
    blob: await sealJson({ companyId, table: 'payments', row: id }, payer),
  }
  return row
}

/** Stores money told for the first time; undefined when it had been told before. */
async function receive(ctx: Context, receipt: Receipt, source: PaymentSource, simulated: boolean) {
  const row = await newPayment(ctx, receipt, source, simulated)
  if (!(await insertPayment(row))) return undefined
  const { id, amountCents } = row
  const details = { amount_cents: amountCents, source, simulated }
  await tell(ctx, { action: 'payment.received', resource: { type: 'payment', id }, details })
  return row
}

/** Finds the charge that money names and gives it to its agreement; simulated money only to simulated charges. */
async function matchByTxid(ctx: Context, row: PaymentRow): Promise<PaymentRow | undefined> {
  const charge = row.txid ? await chargeByTxid(ctx.companyId, row.txid) : undefined
  return charge?.simulated === row.simulated ? matchPayment(ctx, row, charge) : undefined
}

/**
 * Takes in money that came, as whoever told of it: stores it once by its `endToEndId`, merges what was told of its
 * refunds in any order, gives it to the agreement whose charge it names, books it, and writes trail and events. Call
 * inside a transaction; telling the same again changes nothing.
 * @param simulated the simulator's money; by default whether the simulator is the source
 */
export async function settleReceipt(
  ctx: Context,
  receipt: Receipt,
  source: PaymentSource,
  { simulated = source === 'simulator' }: { simulated?: boolean } = {},
): Promise<Settled> {
  const { companyId } = ctx
  const told = await paymentByEndToEnd(companyId, receipt.endToEndId)
  // SQL Server finds a name in any case.
  const exact = told?.endToEndId === receipt.endToEndId ? told : undefined
  const known = exact ?? (await adoptSurrogate(ctx, receipt, simulated)) ?? told
  const received = known ? undefined : await receive(ctx, receipt, source, simulated)
  const found = known ?? received ?? (await paymentByEndToEnd(companyId, receipt.endToEndId))
  if (!found) throw new Error('a payment that is there cannot be read')
  const isNew = received !== undefined
  const held = await holdPayment(companyId, found.id)
  const { row, fault, tellRefund } = await applyReport(ctx, held, receipt, isNew)
  const waits = row.paymentRequestId === '' && row.agreementId === '' && row.state !== 'ignored'
  const matched = waits ? await matchByTxid(ctx, row) : undefined
  if (!matched && isNew) await bookUnmatched(ctx, row, 'payment')
  if (isNew && !matched?.agreementId) await tellLeft(ctx, matched ?? row)
  await tellRefund()
  return { payment: await getPaymentRow(companyId, row.id), isNew, fault }
}
