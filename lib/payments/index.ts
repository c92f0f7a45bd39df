export { type Acceptance, type Accepted, acceptOffer } from './agreements/accept-offer'
export * from './agreements/contract'
export { getAgreement } from './agreements/get-agreement'
export { listAgreements } from './agreements/list-agreements'
export { recordPromise } from './agreements/record-promise'
export {
  type AgreementRow,
  agreedByConversation,
  type PromiseRow,
  promisesOf,
  standingAgreement,
} from './agreements/repository'
export { paidByConversation } from './attribution/repository'
export { paymentsHolder } from './holder'
export { balances } from './ledger/balances'
export { paymentsOperations } from './operations'
export { type AgreementLine, listAgreementLines } from './overview/list-agreement-lines'
export { type AgreementsSummary, summarizeAgreements } from './overview/summarize-agreements'
export type { Payer, Receipt, RefundReport } from './receipt'
export { type Settled, settleReceipt } from './settle/settle-receipt'
