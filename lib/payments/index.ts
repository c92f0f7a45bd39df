export { type Acceptance, type Accepted, acceptOffer } from './agreements/accept-offer'
export { breakAgreement } from './agreements/break-agreement'
export { cancelAgreement, cancelAgreementBody } from './agreements/cancel-agreement'
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
export { type AgreementStanding, agreementStanding, paymentNow } from './attribution/payment-facts'
export { paidByConversation } from './attribution/repository'
export { chargeFor } from './charges/charge-for'
export { draftCharge } from './charges/draft-charge'
export { issueCharge } from './charges/issue-charge'
export { openCharge } from './charges/open-charge'
export { qrPng, qrSvg } from './charges/qr'
export type { ChargeRow } from './charges/repository'
export { provideConversationSubjects } from './conversation-subject'
export { type BrCode, brCode, readBrCode } from './core/br-code'
export { dueNow } from './core/due'
export { paymentsHolder } from './holder'
export { paymentJobs } from './jobs'
export { balances } from './ledger/balances'
export {
  listNoticesOperation,
  maxNoticeBytes,
  receivePixAtOperation,
  receivePixBelowOperation,
  receivePixOperation,
  retryNoticeOperation,
  serializeNotice,
} from './notices/contract'
export { listNotices } from './notices/list-notices'
export { retryNotice } from './notices/retry-notice'
export { takeNotice } from './notices/take-notice'
export { paymentsOperations } from './operations'
export { type AgreementLine, listAgreementLines } from './overview/list-agreement-lines'
export { type AgreementsSummary, summarizeAgreements } from './overview/summarize-agreements'
export type * from './overview/wire'
export * from './pay-page'
export type { Payer, Receipt, RefundReport } from './receipt'
export { type Settled, settleReceipt } from './settle/settle-receipt'
