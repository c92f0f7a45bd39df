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

/**
 * Rules that allow an offer, forbid a wish or leave a kind of offer out. Params of each (cents, basis points, days):
 * `max_discount` maxDiscountBasisPoints, maxDiscountCents, askedCents? · `no_discount_allowed` – · `not_discountable`
 * component · `components_unknown` – · `discount_at_once_only` – · `discount_mismatch` statedBasisPoints,
 * givenBasisPoints · `min_installment` minInstallmentCents, askedCents? · `max_installments` maxInstallments,
 * askedInstallments? · `down_payment_floor` minDownPaymentBasisPoints, floorCents, askedCents? · `uneven_installments` –
 * · `horizon` days, latestDay, askedDay? · `business_day` askedDay, nextDay · `due_order` position · `monthly_spacing`
 * position, latestDay · `covers_total` totalCents, askedCents? · `exceeds_debt` overdueCents, askedCents ·
 * `schedule_sum` totalCents, scheduledCents · `payment_method` method · `past_day` askedDay, today · `invalid_amount` –
 */
export const ruleIds = [
  'max_discount',
  'no_discount_allowed',
  'not_discountable',
  'components_unknown',
  'discount_at_once_only',
  'discount_mismatch',
  'min_installment',
  'max_installments',
  'down_payment_floor',
  'uneven_installments',
  'horizon',
  'business_day',
  'due_order',
  'monthly_spacing',
  'covers_total',
  'exceeds_debt',
  'schedule_sum',
  'payment_method',
  'past_day',
  'invalid_amount',
] as const
export type RuleId = (typeof ruleIds)[number]

/**
 * A rule of the policy with its figures; words for it live in `messages`. For the company's own people: the figures of
 * a limit are confidential and no customer reads them.
 */
export type RuleNote = { rule: RuleId; params: Record<string, string | number> }

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

/** Which allowed offer is shown first: a persona's choice, which moves the order and nothing else. */
export const discountApproaches = [
  'none',
  'gradual_concessions',
  'fair_consideration',
  'generous_accommodation',
  'term_first',
  'human_plan',
  'small_immediate',
  'fixed',
  'fee_waiver',
] as const
export type DiscountApproach = (typeof discountApproaches)[number]

/** How far the price was talked down; the same for every persona. */
export type Progress = {
  /** Requests for a lower price that a step of the ladder answered. */
  discountRequests: number
  /** The largest discount that was offered; it is never taken back. */
  grantedCents: number
}

/** What a conversation keeps of the negotiation; plain data. */
export type NegotiationState = {
  debt: Debt
  means: Means
  progress: Progress
  /** As last shown, in that order. */
  shown: Offer[]
}

/** What a customer asks for, read from their words; every field may stand with any other. */
export type Proposal = {
  /** "300 por mês": no instalment above it. */
  monthlyCents?: number
  /** "consigo 500 agora": may settle all, else it is a first payment. */
  onceCents?: number
  /** "metade agora": the same as part of the overdue sum. */
  onceBasisPoints?: number
  /** "faz por 2000": the price that would settle all. */
  settleCents?: number
  /** "entrada de 200". */
  downPaymentCents?: number
  /** "20 % de entrada": the same as part of the overdue sum. */
  downPaymentBasisPoints?: number
  /** A sum whose role was not said: "300". */
  bareCents?: number
  /** "em 5x"; besides the first payment where one is named too. */
  installments?: number
  /** "até 10x": that many or fewer. */
  installmentsAtMost?: boolean
  /** In instalments, without a number. */
  inInstallments?: boolean
  /** Lower instalments than shown, without a number. */
  smallerInstallments?: boolean
  /** A date for the only or the first payment. */
  dueDay?: Day
  /** `dueDay` is the last day that would do, not the day itself. */
  dueDayAtMost?: boolean
  /** A time was meant but no day can be told ("depois do pagamento"). */
  vagueDate?: boolean
  /** 1–31, for every due day. */
  dayOfMonth?: number
  /** "30 % de desconto", of the overdue sum. */
  discountBasisPoints?: number
  /** "tira os juros". */
  waive?: DebtComponent[]
  /** "faz por menos". */
  lowerPrice?: boolean
}

/** What to ask back: what a bare sum is for, which date, or what the customer has in mind. */
export type DetailAsked = 'amount_role' | 'date' | 'proposal'

/**
 * `offered`: offers that meet the wish, named in `meets`; `nearest`: none can, these come closest and `rules` forbid the
 * wish; `already_best`: the same, but all of it was on the table already; `needs_detail`: `detail` must be asked first.
 */
export type CounterAnswer = {
  kind: 'offered' | 'nearest' | 'already_best' | 'needs_detail'
  /** To be shown, those that meet the wish first; all within policy. */
  offers: Offer[]
  /** Ids among `offers`. */
  meets: string[]
  rules: RuleNote[]
  detail: DetailAsked | null
  /** The state after this answer. */
  state: NegotiationState
}

/** A choice among offers as the customer put it; several fields must all hold. */
export type OfferPick = {
  /** From 1, in the list as last shown. */
  position?: number | 'last'
  kind?: OfferKind
  /** The lowest total. */
  cheapest?: boolean
  /** The lowest instalment. */
  smallestInstallment?: boolean
  /** Any sum of the offer: total, an instalment, the first payment; said roughly. */
  amountCents?: number
  installments?: number
  dueDay?: Day
  dayOfMonth?: number
}

export type Acceptance =
  | { kind: 'accepted'; offer: Offer; position: number }
  /** Positions (from 1) that may be meant; all when nothing tells them apart. */
  | { kind: 'ambiguous'; positions: number[] }
  | { kind: 'none' }
