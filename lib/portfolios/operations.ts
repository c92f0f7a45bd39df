import { preferenceOperations } from './contact/operations'
import { ingestOperations } from './ingest/contract'
import { policyOperations } from './policy/operations'

export const portfoliosOperations = [...ingestOperations, ...policyOperations, ...preferenceOperations]
