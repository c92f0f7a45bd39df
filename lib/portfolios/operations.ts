import { preferenceOperations } from './contact/operations'
import { controlOperations } from './control/contract'
import { customerOperations } from './customers/contract'
import { ingestOperations } from './ingest/contract'
import { policyOperations } from './policy/operations'
import { portfolioReadOperations } from './portfolios/contract'
import { privacyOperations } from './privacy/contract'
import { scoringOperations } from './scoring/contract'

export const portfoliosOperations = [
  ...ingestOperations,
  ...portfolioReadOperations,
  ...customerOperations,
  ...privacyOperations,
  ...scoringOperations,
  ...policyOperations,
  ...preferenceOperations,
  ...controlOperations,
]
