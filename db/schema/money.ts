import type {
  BankFileFormat,
  BankLineState,
  LedgerAccount,
  NoticeState,
  PaymentFinding,
  PaymentSource,
  PaymentState,
  RefundState,
} from '../constants/payments'
import type { Kit } from '../kit'

/** Tables of `lib/payments` for money that came: notices as they were sent, payments, refunds, ledger, bank statements. */
export function defineMoney(kit: Kit) {
  const { table, id, str, int, bool, cents, ts, blob, index, unique } = kit
  return {
    paymentNotices: table(
      'payment_notices',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        source: id('source').$type<PaymentSource>().notNull(),
        /** SHA-256 of the raw bytes: the same notice again only counts. */
        digest: id('digest').notNull(),
        state: id('state').$type<NoticeState>().notNull(),
        repeats: int('repeats').notNull(),
        receivedAt: ts('received_at').notNull(),
        processedAt: ts('processed_at').notNull(),
        errorCode: id('error_code').notNull(),
        /** The raw body, sealed. */
        blob: blob('blob').notNull(),
      },
      (t) => [
        unique('payment_notices_digest').on(t.companyId, t.digest),
        index('payment_notices_state').on(t.companyId, t.state, t.id),
      ],
    ),
    payments: table(
      'payments',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        simulated: bool('simulated').notNull(),
        /** The payment's name in the whole PIX arrangement; a bank line's key where there is none. */
        endToEndId: id('end_to_end_id').notNull(),
        /** Empty when the payer's bank sent none. */
        txid: id('txid').notNull(),
        /** Empty while nobody knows what it is for; so the four below. */
        paymentRequestId: id('payment_request_id').notNull(),
        agreementId: id('agreement_id').notNull(),
        customerId: id('customer_id').notNull(),
        debtId: id('debt_id').notNull(),
        conversationId: id('conversation_id').notNull(),
        source: id('source').$type<PaymentSource>().notNull(),
        state: id('state').$type<PaymentState>().notNull(),
        finding: id('finding').$type<PaymentFinding>().notNull(),
        amountCents: cents('amount_cents').notNull(),
        /** Fine and interest inside the amount, as the bank told them. */
        lateChargesCents: cents('late_charges_cents').notNull(),
        refundedCents: cents('refunded_cents').notNull(),
        paidAt: ts('paid_at').notNull(),
        receivedAt: ts('received_at').notNull(),
        updatedAt: ts('updated_at').notNull(),
        /** The statement's line that shows it; empty before. */
        bankLineId: id('bank_line_id').notNull(),
        /** Payer's name, document and words, sealed. */
        blob: blob('blob').notNull(),
      },
      (t) => [
        unique('payments_end_to_end').on(t.companyId, t.endToEndId),
        index('payments_company').on(t.companyId, t.id),
        index('payments_state').on(t.companyId, t.state, t.id),
        index('payments_agreement').on(t.companyId, t.agreementId, t.id),
        index('payments_txid').on(t.companyId, t.txid),
        index('payments_day').on(t.companyId, t.paidAt, t.id),
        index('payments_customer').on(t.companyId, t.customerId, t.id),
      ],
    ),
    refunds: table(
      'refunds',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        simulated: bool('simulated').notNull(),
        /** Empty when it was told before its payment. */
        paymentId: id('payment_id').notNull(),
        endToEndId: id('end_to_end_id').notNull(),
        /** Its name at the bank, chosen by whoever asked. */
        refundKey: id('refund_key').notNull(),
        state: id('state').$type<RefundState>().notNull(),
        amountCents: cents('amount_cents').notNull(),
        requestedAt: ts('requested_at').notNull(),
        settledAt: ts('settled_at').notNull(),
      },
      (t) => [
        unique('refunds_key').on(t.companyId, t.endToEndId, t.refundKey),
        index('refunds_payment').on(t.companyId, t.paymentId, t.id),
        index('refunds_state').on(t.companyId, t.state, t.id),
      ],
    ),
    ledgerLines: table(
      'ledger_lines',
      {
        id: id('id').primaryKey(),
        /** Lines of one entry: debits equal credits. */
        entryId: id('entry_id').notNull(),
        companyId: id('company_id').notNull(),
        simulated: bool('simulated').notNull(),
        at: ts('at').notNull(),
        /** What was booked: `agreement`, `payment`, `assignment`, `refund`, `end`… */
        kind: id('kind').notNull(),
        account: id('account').$type<LedgerAccount>().notNull(),
        debitCents: cents('debit_cents').notNull(),
        creditCents: cents('credit_cents').notNull(),
        /** Empty where it concerns none. */
        agreementId: id('agreement_id').notNull(),
        paymentId: id('payment_id').notNull(),
      },
      (t) => [
        index('ledger_lines_entry').on(t.companyId, t.entryId),
        index('ledger_lines_account').on(t.companyId, t.simulated, t.account, t.at),
        index('ledger_lines_agreement').on(t.companyId, t.agreementId, t.id),
        index('ledger_lines_payment').on(t.companyId, t.paymentId, t.id),
      ],
    ),
    bankFiles: table(
      'bank_files',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        simulated: bool('simulated').notNull(),
        name: str('name', 200).notNull(),
        format: id('format').$type<BankFileFormat>().notNull(),
        digest: id('digest').notNull(),
        /** `YYYY-MM-DD` of the first and last line. */
        fromDay: id('from_day').notNull(),
        toDay: id('to_day').notNull(),
        lines: int('lines').notNull(),
        creditCents: cents('credit_cents').notNull(),
        debitCents: cents('debit_cents').notNull(),
        actorId: id('actor_id').notNull(),
        at: ts('at').notNull(),
      },
      (t) => [unique('bank_files_digest').on(t.companyId, t.digest), index('bank_files_company').on(t.companyId, t.id)],
    ),
    bankLines: table(
      'bank_lines',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        simulated: bool('simulated').notNull(),
        fileId: id('file_id').notNull(),
        /** The bank's own id of the line, or a digest of it: the same line in two files is one. */
        key: id('key').notNull(),
        day: id('day').notNull(),
        /** Positive: came in. */
        amountCents: cents('amount_cents').notNull(),
        state: id('state').$type<BankLineState>().notNull(),
        paymentId: id('payment_id').notNull(),
        refundId: id('refund_id').notNull(),
        at: ts('at').notNull(),
        /** Description and counterpart, sealed. */
        blob: blob('blob').notNull(),
      },
      (t) => [
        unique('bank_lines_key').on(t.companyId, t.key),
        index('bank_lines_company').on(t.companyId, t.id),
        index('bank_lines_state').on(t.companyId, t.state, t.day, t.id),
        index('bank_lines_file').on(t.companyId, t.fileId, t.id),
      ],
    ),
  }
}
