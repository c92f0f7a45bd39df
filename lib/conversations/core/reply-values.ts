import { type Debt, debtFacts, formatFact, offerFacts } from '@/lib/negotiation'
import type { ReplyPlan } from './reply-plan'

/** What the company and the customer are called; always there. */
export type Standing = {
  customerName: string
  creditorName: string
  creditorDocument: string
  creditorAddress: string
  companyHours: string
  /** How many of the document's last digits prove the holder. */
  identityDigits?: string
}

const worded = (facts: Partial<Record<string, Parameters<typeof formatFact>[0]>>, prefix = '') =>
  Object.entries(facts).flatMap(([name, fact]) => (fact ? [[`${prefix}${name}`, formatFact(fact)] as const] : []))

/**
 * The values a writer may place for this plan, by placeholder: standing ones (`customer_name`), those of the debt once
 * the right party is known (`overdue_amount`), of each offer by its number (`o2.installment_value`), and the moves' own.
 */
export function replyValues(plan: ReplyPlan, standing: Standing, debt: Debt | null): Record<string, string> {
  const values: Record<string, string> = {
    customer_name: standing.customerName,
    creditor_name: standing.creditorName,
    creditor_document: standing.creditorDocument,
    creditor_address: standing.creditorAddress,
    company_hours: standing.companyHours,
    digits: standing.identityDigits ?? '',
  }
  if (debt) Object.assign(values, Object.fromEntries(worded(debtFacts(debt))))
  for (const move of plan.moves) {
    Object.assign(values, move.values)
    for (const { number, offer } of move.offers ?? []) {
      Object.assign(values, Object.fromEntries(worded(offerFacts(offer, number), `o${number}.`)))
    }
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}
