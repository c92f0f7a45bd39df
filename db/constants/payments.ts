/**
 * `proposed`: offered without a yes, paying it is the yes; `accepted`: agreed, nothing paid yet; `active`: something
 * paid, something left; `completed`: all of it paid; `broken`: a due day went by without its money; `cancelled`.
 */
export const agreementStates = ['proposed', 'accepted', 'active', 'completed', 'broken', 'cancelled'] as const
export type AgreementState = (typeof agreementStates)[number]

/** Agreements that bind: a second one on the same debt needs the first to end. */
export const standingStates: readonly AgreementState[] = ['accepted', 'active']
export const isStanding = (state: AgreementState): boolean => standingStates.includes(state)
/** Whether money may still be asked for: paying a proposed one is its yes. */
export const isPayable = (state: AgreementState): boolean => state === 'proposed' || isStanding(state)

export const promiseStates = ['open', 'kept', 'broken'] as const
export type PromiseState = (typeof promiseStates)[number]

/** As the API tells them. */
export const chargeStatuses = ['awaiting_payment', 'paid', 'expired', 'cancelled', 'refunded'] as const
export type ChargeStatus = (typeof chargeStatuses)[number]

/** `creating`: the provider has not answered yet; `failed`: it refused. */
export const chargeStates = ['creating', ...chargeStatuses, 'failed'] as const
export type ChargeState = (typeof chargeStates)[number]

export const paymentStates = ['matched', 'unmatched', 'refunded', 'ignored'] as const
export type PaymentState = (typeof paymentStates)[number]

/** How money that came differs from what was asked for. */
export const paymentFindings = ['exact', 'partial', 'over', 'late', 'double', 'unknown'] as const
export type PaymentFinding = (typeof paymentFindings)[number]

export const paymentSources = ['pix_webhook', 'provider_query', 'bank_file', 'manual', 'simulator'] as const
export type PaymentSource = (typeof paymentSources)[number]

export const refundStates = ['processing', 'returned', 'not_returned'] as const
export type RefundState = (typeof refundStates)[number]

export const noticeStates = ['received', 'processed', 'failed'] as const
export type NoticeState = (typeof noticeStates)[number]

export const pixProviders = ['static', 'bacen'] as const
export type PixProviderName = (typeof pixProviders)[number]

/**
 * Accounts of the payments ledger. Assets: `bank`, `receivable` (agreed and not yet paid). Liabilities: `unmatched`
 * (money nobody was found for), `customer_credit` (paid too much). `negotiated` stands against what was agreed,
 * `late_charges` is income.
 */
export const ledgerAccounts = [
  'bank',
  'receivable',
  'unmatched',
  'customer_credit',
  'negotiated',
  'late_charges',
] as const
export type LedgerAccount = (typeof ledgerAccounts)[number]

export const bankFileFormats = ['csv', 'ofx'] as const
export type BankFileFormat = (typeof bankFileFormats)[number]

export const bankLineStates = ['matched', 'unmatched', 'ignored'] as const
export type BankLineState = (typeof bankLineStates)[number]

/** What a debtor may tell on their page without paying. */
export const debtorTopics = ['person', 'dispute', 'stop', 'not-me'] as const
export type DebtorTopic = (typeof debtorTopics)[number]

export const disputeReasons = ['not_mine', 'already_paid', 'wrong_amount', 'other'] as const
export type DisputeReason = (typeof disputeReasons)[number]
