import { preferenceOperations } from './contact/operations'
import { customerOperations } from './customers/contract'
import { ingestOperations } from './ingest/contract'
import { policyOperations } from './policy/operations'
import { portfolioReadOperations } from './portfolios/contract'

export const portfoliosOperations = [
  ...ingestOperations,
  ...portfolioReadOperations,
  ...customerOperations,
  ...policyOperations,
  ...preferenceOperations,
]
