export { acceptance } from './acceptance.ts'
export { answerCounter } from './answer-counter.ts'
export { discountCeiling } from './discount-ladder.ts'
export { formatBrl, formatDay, formatPercent } from './format.ts'
export { makeOffers, opening } from './make-offers.ts'
export {
  type DebtRole,
  debtFacts,
  type Fact,
  formatFact,
  type OfferRole,
  offerFacts,
  offerRoles,
} from './offer-facts.ts'
export { orderFor } from './order-for.ts'
export {
  type LawId,
  type PolicyFault,
  type PolicyFaultCode,
  policyFaults,
} from './policy-faults.ts'
export { type PaymentProposal, proposalFits } from './proposal-fits.ts'
export { readPick } from './read-pick.ts'
export { type Heard, readProposal } from './read-proposal.ts'
