import { decimalFromCents } from '@/lib/platform/money'
import { serializePreference } from '../contact/serialize'
import type { DebtRow } from '../debts/repository'
import type { CustomerLineReply, CustomerReply } from './contract'
import type { CustomerPage, ScoredDebtView } from './get-customer'
import type { CustomerLine } from './list-customers'
import type { CustomerView } from './view'

const time = (ms: number) => new Date(ms).toISOString()

const serializePerson = (person: CustomerView) => ({
  customer_id: person.id,
  customer_ref: person.ref,
  name: person.name,
  document: person.document,
  document_kind: person.documentKind || null,
  phone: person.phone || null,
  email: person.email || null,
  masked: person.masked,
})

const serializeDebt = (debt: DebtRow): CustomerLineReply['debt'] => ({
  debt_id: debt.id,
  portfolio_id: debt.portfolioId,
  consortium_id: debt.consortiumId,
  status: debt.state,
  overdue_amount: decimalFromCents(debt.overdueCents),
  overdue_days: debt.overdueDays,
  as_of: time(debt.asOf),
  installments_overdue: debt.installmentsOverdue,
  total_consortium_value: decimalFromCents(debt.totalCents),
  last_payment_date: debt.lastPaymentDay || null,
  payment_history_score: debt.historyScore,
  risk_segment: debt.riskSegment || null,
  contemplated: debt.contemplated,
  components:
    debt.components &&
    Object.fromEntries(Object.entries(debt.components).map(([name, cents]) => [name, decimalFromCents(cents)])),
  expected_amount: decimalFromCents(debt.expectedCents),
  segment: debt.segment,
  score: {
    probability: debt.probability,
    source: debt.scoreSource,
    version: debt.scoreVersion,
    scored_at: time(debt.scoredAt),
  },
})

const serializeExplained = ({ debt, score }: ScoredDebtView): CustomerReply['debts'][number] => {
  const plain = serializeDebt(debt)
  const reasons = score.reasons.map((reason) => ({
    ...reason,
    direction: reason.contribution > 0 ? ('toward_recovery' as const) : ('against_recovery' as const),
  }))
  const calibrated = score.calibratedOn === null ? null : time(score.calibratedOn)
  return { ...plain, score: { ...plain.score, reasons, calibrated_on: calibrated, n: score.n } }
}

export const serializeCustomerLine = ({ customer, debt, heldOut }: CustomerLine): CustomerLineReply => ({
  ...serializePerson(customer),
  control_group: heldOut,
  debt: serializeDebt(debt),
})

export const serializeCustomer = (page: CustomerPage): CustomerReply => {
  const { customer } = page
  return {
    ...serializePerson(customer),
    control_group: page.heldOut,
    birth_date: customer.birthDate || null,
    age: customer.age,
    profile: customer.profile,
    created_at: time(customer.createdAt),
    updated_at: time(customer.updatedAt),
    erased_at: customer.erasedAt > 0 ? time(customer.erasedAt) : null,
    debts: page.debts.map(serializeExplained),
    preferences: page.preferences.map(serializePreference),
    counts: page.counts,
    timeline: page.timeline.map(({ at, ...entry }) => ({ ...entry, at: time(at) })),
  }
}
