import type {
  CustomerLineReply,
  serializeIngest,
  serializePortfolio,
  serializePortfolioDetail,
  serializeRecoveryModel,
} from '@/lib/portfolios'

/** A portfolio as the API answers it, in a list. */
export type Portfolio = ReturnType<typeof serializePortfolio>
/** With its debts counted by segment and state. */
export type PortfolioDetail = ReturnType<typeof serializePortfolioDetail>
export type RecoverySource = ReturnType<typeof serializeRecoveryModel>
export type WorkLine = CustomerLineReply
export type Ingested = ReturnType<typeof serializeIngest>
