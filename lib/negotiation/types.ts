/** A civil day of the company's calendar, `YYYY-MM-DD`. */
export type Day = string

/** What an overdue sum consists of. */
export const debtComponents = ['principal', 'interest', 'fine', 'fees'] as const
export type DebtComponent = (typeof debtComponents)[number]

export const paymentMethods = ['pix', 'credit_card', 'boleto'] as const
export type PaymentMethod = (typeof paymentMethods)[number]

/** One overdue debt as the engine sees it: no name, age or gender, by design. */
export type Debt = {
  /** All that is overdue today. */
  overdueCents: number
  overdueDays: number
  installmentsOverdue: number
  /** Sums to `overdueCents`; absent when the company sent only the total, which then counts as principal. */
  components?: Partial<Record<DebtComponent, number>>
}

/** What the company allows an agreement to be. Percents in basis points (15 % = 1500). */
export type NegotiationPolicy = {
  /** Of the discountable components, for payment at once. */
  maxDiscountBasisPoints: number
  minInstallmentCents: number
  maxInstallments: number
  paymentMethods: PaymentMethod[]
  /** The first payment is due within this many days of today. */
  dueHorizonDays: number
  discountable: DebtComponent[]
  /** Smallest first payment of a plan with a down payment, of the total. */
  minDownPaymentBasisPoints: number
}

/** What is known of the customer's means and will; moves the order and the size of instalments, never the limits. */
export type Means = {
  /** 0–1; null while unknown. */
  capacity: number | null
  willingness: number | null
  /** What the customer said fits in a month or at once. */
  monthlyCents?: number
  upfrontCents?: number
  /** A day of the month (1–31) or a date the customer asked for. */
  preferredDayOfMonth?: number
  preferredDate?: Day
}

export type Payment = { dueDay: Day; amountCents: number }
export type OfferKind = 'cash' | 'instalments' | 'down_payment'

/** The rule of the policy that allows an offer, or that leaves one out; words for it live in `messages`. */
export type RuleNote = { rule: string; params: Record<string, string | number> }

export type Offer = {
  /** Same debt, policy, day and wishes give the same id. */
  id: string
  kind: OfferKind
  totalCents: number
  /** Overdue minus total. */
  discountCents: number
  /** Of the overdue sum, as it is told to the customer. */
  discountBasisPoints: number
  /** In order of their due days; sums to `totalCents`. */
  schedule: Payment[]
  allowedBy: RuleNote[]
}

/** At least three offers, or the rules that leave fewer. */
export type OfferSet = { offers: Offer[]; leftOut: RuleNote[] }
