import type { DebtorTopic } from '../constants/payments'
import type { Kit } from '../kit'

/** Tables of `lib/payments/pay-page`: what was guessed and what was told on the debtor's page. */
export function definePayPage(kit: Kit) {
  const { table, id, int, bool, ts, blob, index, unique } = kit
  return {
    payPageGuesses: table(
      'pay_page_guesses',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        customerId: id('customer_id').notNull(),
        /** `YYYY-MM-DD` of the company: a fresh link the same day brings no fresh guesses. */
        day: id('day').notNull(),
        wrong: int('wrong').notNull(),
        updatedAt: ts('updated_at').notNull(),
      },
      (t) => [unique('pay_page_guesses_day').on(t.companyId, t.customerId, t.day)],
    ),
    debtorNotes: table(
      'debtor_notes',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        linkId: id('link_id').notNull(),
        customerId: id('customer_id').notNull(),
        debtId: id('debt_id').notNull(),
        conversationId: id('conversation_id').notNull(),
        simulated: bool('simulated').notNull(),
        topic: id('topic').$type<DebtorTopic>().notNull(),
        /** A code that narrows the topic; empty without one. */
        reason: id('reason').notNull(),
        /** Whether the holder had proved who they are. */
        verified: bool('verified').notNull(),
        at: ts('at').notNull(),
        /** 0 while it holds. */
        undoneAt: ts('undone_at').notNull(),
        /** Their words, sealed. */
        blob: blob('blob').notNull(),
      },
      (t) => [
        index('debtor_notes_link').on(t.companyId, t.linkId, t.id),
        index('debtor_notes_customer').on(t.companyId, t.customerId, t.id),
      ],
    ),
  }
}
