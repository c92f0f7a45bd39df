import type { AgreementState, ChargeState, PixProviderName, PromiseState } from '../constants/payments'
import type { Kit } from '../kit'

/** Tables of `lib/payments`: what was agreed and asked for. Money that came: `money.ts`. */
export function definePayments(kit: Kit) {
  const { table, id, str, text, json, int, bool, cents, ts, blob, index, unique } = kit
  return {
    agreements: table(
      'agreements',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        customerId: id('customer_id').notNull(),
        debtId: id('debt_id').notNull(),
        /** Empty for one made outside a conversation. */
        conversationId: id('conversation_id').notNull(),
        simulated: bool('simulated').notNull(),
        state: id('state').$type<AgreementState>().notNull(),
        /** What it binds while it stands (the debt; a simulated one its conversation), else its own id: one at a time. */
        standingKey: id('standing_key').notNull(),
        kind: id('kind').notNull(),
        offerId: id('offer_id').notNull(),
        totalCents: cents('total_cents').notNull(),
        discountCents: cents('discount_cents').notNull(),
        discountBasisPoints: int('discount_basis_points').notNull(),
        schedule: json<{ dueDay: string; amountCents: number }[]>('schedule').notNull(),
        method: id('method').notNull(),
        /** Of the company's and the portfolio's policy, as they held that moment. */
        policyVersion: id('policy_version').notNull(),
        /** Received less returned, without fines and interest; the ledger is the truth, this is its copy for lists. */
        paidCents: cents('paid_cents').notNull(),
        /** What of it was taken off the debt when the agreement ended unpaid; it may stand again. */
        creditedCents: cents('credited_cents').notNull(),
        /** First due day that is not paid for; empty when none is left. */
        nextDueDay: id('next_due_day').notNull(),
        /** Why it was broken or cancelled; empty otherwise. */
        endReason: id('end_reason').notNull(),
        acceptedAt: ts('accepted_at').notNull(),
        updatedAt: ts('updated_at').notNull(),
        /** 0 while it stands. */
        endedAt: ts('ended_at').notNull(),
      },
      (t) => [
        unique('agreements_standing').on(t.companyId, t.standingKey),
        index('agreements_company').on(t.companyId, t.id),
        index('agreements_customer').on(t.companyId, t.customerId, t.id),
        index('agreements_debt').on(t.companyId, t.debtId, t.state),
        index('agreements_conversation').on(t.companyId, t.conversationId),
        index('agreements_due').on(t.companyId, t.state, t.nextDueDay),
      ],
    ),
    paymentPromises: table(
      'payment_promises',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        customerId: id('customer_id').notNull(),
        debtId: id('debt_id').notNull(),
        conversationId: id('conversation_id').notNull(),
        simulated: bool('simulated').notNull(),
        state: id('state').$type<PromiseState>().notNull(),
        /** `YYYY-MM-DD`. */
        day: id('day').notNull(),
        /** Null when only the day was promised. */
        amountCents: cents('amount_cents'),
        at: ts('at').notNull(),
      },
      (t) => [
        index('payment_promises_customer').on(t.companyId, t.customerId, t.id),
        index('payment_promises_state').on(t.companyId, t.state, t.day),
      ],
    ),
    paymentRequests: table(
      'payment_requests',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        agreementId: id('agreement_id').notNull(),
        customerId: id('customer_id').notNull(),
        debtId: id('debt_id').notNull(),
        /** Empty outside a conversation. */
        conversationId: id('conversation_id').notNull(),
        simulated: bool('simulated').notNull(),
        /** From 1; 0 asks for all that is left of the agreement. */
        installment: int('installment').notNull(),
        method: id('method').notNull(),
        provider: id('provider').$type<PixProviderName>().notNull(),
        state: id('state').$type<ChargeState>().notNull(),
        amountCents: cents('amount_cents').notNull(),
        dueDay: id('due_day').notNull(),
        txid: id('txid').notNull(),
        pixKey: str('pix_key', 100).notNull(),
        /** Copy and paste; empty while the provider has not answered. */
        code: text('code').notNull(),
        paidCents: cents('paid_cents').notNull(),
        refundedCents: cents('refunded_cents').notNull(),
        errorCode: id('error_code').notNull(),
        createdAt: ts('created_at').notNull(),
        updatedAt: ts('updated_at').notNull(),
        expiresAt: ts('expires_at').notNull(),
        /** 0 before the first money. */
        paidAt: ts('paid_at').notNull(),
      },
      (t) => [
        unique('payment_requests_txid').on(t.companyId, t.txid),
        index('payment_requests_company').on(t.companyId, t.id),
        index('payment_requests_agreement').on(t.companyId, t.agreementId, t.id),
        index('payment_requests_conversation').on(t.companyId, t.conversationId, t.id),
        index('payment_requests_due').on(t.state, t.expiresAt),
      ],
    ),
    payLinks: table(
      'pay_links',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        /** SHA-256 of the address's secret part, which is stored nowhere. */
        slugHash: id('slug_hash').notNull(),
        customerId: id('customer_id').notNull(),
        debtId: id('debt_id').notNull(),
        conversationId: id('conversation_id').notNull(),
        simulated: bool('simulated').notNull(),
        expiresAt: ts('expires_at').notNull(),
        /** Wrong answers in a row. */
        attempts: int('attempts').notNull(),
        lockedUntil: ts('locked_until').notNull(),
        /** Of the browser that answered right; empty before. */
        sessionHash: id('session_hash').notNull(),
        sessionUntil: ts('session_until').notNull(),
        verifiedAt: ts('verified_at').notNull(),
        /** 0 while it opens. */
        revokedAt: ts('revoked_at').notNull(),
        createdAt: ts('created_at').notNull(),
      },
      (t) => [
        unique('pay_links_slug').on(t.slugHash),
        index('pay_links_debt').on(t.companyId, t.debtId, t.id),
        index('pay_links_customer').on(t.companyId, t.customerId, t.id),
      ],
    ),
    paymentSettings: table(
      'payment_settings',
      {
        companyId: id('company_id').primaryKey(),
        provider: id('provider').$type<PixProviderName>().notNull(),
        /** Empty: the company's document, else its e-mail, and the pages say that nobody confirmed it. */
        pixKey: str('pix_key', 100).notNull(),
        merchantName: str('merchant_name', 100).notNull(),
        merchantCity: str('merchant_city', 60).notNull(),
        /** How long a charge for today waits. */
        chargeMinutes: int('charge_minutes').notNull(),
        /** Banking days after a due day before an agreement is broken. */
        graceDays: int('grace_days').notNull(),
        /** Found by the inbound address, which carries it: its SHA-256; the company's id while there is no address. */
        inboundHash: id('inbound_hash').notNull(),
        /** Of the address before the last rotation, which still counts for a day. */
        inboundHashBefore: id('inbound_hash_before').notNull(),
        version: int('version').notNull(),
        updatedAt: ts('updated_at').notNull(),
        /** Inbound token and secret, the bank's credentials and certificate, sealed. */
        blob: blob('blob').notNull(),
      },
      (t) => [
        unique('payment_settings_inbound').on(t.inboundHash),
        unique('payment_settings_inbound_before').on(t.inboundHashBefore),
      ],
    ),
  }
}
