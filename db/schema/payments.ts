import type { AgreementState, PromiseState } from '../constants/payments'
import type { Kit } from '../kit'

/** Tables of `lib/payments`. */
export function definePayments(kit: Kit) {
  const { table, id, json, int, bool, cents, ts, index } = kit
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
        kind: id('kind').notNull(),
        offerId: id('offer_id').notNull(),
        totalCents: cents('total_cents').notNull(),
        discountCents: cents('discount_cents').notNull(),
        discountBasisPoints: int('discount_basis_points').notNull(),
        schedule: json<{ dueDay: string; amountCents: number }[]>('schedule').notNull(),
        method: id('method').notNull(),
        /** Of the company's and the portfolio's policy, as they held that moment. */
        policyVersion: id('policy_version').notNull(),
        acceptedAt: ts('accepted_at').notNull(),
        updatedAt: ts('updated_at').notNull(),
      },
      (t) => [
        index('agreements_company').on(t.companyId, t.id),
        index('agreements_customer').on(t.companyId, t.customerId, t.id),
        index('agreements_debt').on(t.companyId, t.debtId, t.state),
        index('agreements_conversation').on(t.companyId, t.conversationId),
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
  }
}
