export { type Acceptance, type Accepted, acceptOffer } from './accept-offer'
export * from './contract'
export { getAgreement } from './get-agreement'
export { paymentsHolder } from './holder'
export { listAgreements } from './list-agreements'
export { recordPromise } from './record-promise'
export {
  type AgreementRow,
  agreedByConversation,
  type PromiseRow,
  promisesOf,
  standingAgreement,
} from './repository'
