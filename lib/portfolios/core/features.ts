/** What a score may look at: the debt and whether the person can be reached. Never name, age, gender or address. */
export type RecoveryFeatures = {
  overdue_days: number
  installments_overdue: number
  /** BRL. */
  overdue_amount: number
  /** Overdue over the contract's value, null where that is unknown. */
  amount_ratio: number | null
  /** 0–1. */
  history_score: number | null
  days_since_payment: number | null
  risk_segment: string
  contemplated: boolean | null
  has_phone: boolean
  has_email: boolean
}

export type ScoredDebt = {
  overdueCents: number
  overdueDays: number
  installmentsOverdue: number
  totalCents: number
  historyScore: number | null
  /** `YYYY-MM-DD`, empty when there was none. */
  lastPaymentDay: string
  riskSegment: string
  contemplated: boolean | null
  /** The instant at which amount and days were true. */
  asOf: number
}
export type Reachable = { phone: boolean; email: boolean }

const dayMs = 86_400_000

/** The inputs of a debt's score, true at `asOf`. */
export function featuresOf(debt: ScoredDebt, reach: Reachable): RecoveryFeatures {
  const paidAt = debt.lastPaymentDay === '' ? null : Date.parse(debt.lastPaymentDay)
  return {
    overdue_days: debt.overdueDays,
    installments_overdue: debt.installmentsOverdue,
    overdue_amount: debt.overdueCents / 100,
    amount_ratio: debt.totalCents > 0 ? debt.overdueCents / debt.totalCents : null,
    history_score: debt.historyScore,
    days_since_payment: paidAt === null ? null : Math.max(0, Math.floor((debt.asOf - paidAt) / dayMs)),
    risk_segment: debt.riskSegment,
    contemplated: debt.contemplated,
    has_phone: reach.phone,
    has_email: reach.email,
  }
}
