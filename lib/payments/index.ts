export { type Acceptance, type Accepted, acceptOffer } from './agreements/accept-offer'
export { breakAgreement } from './agreements/break-agreement'
export { cancelAgreement } from './agreements/cancel-agreement'
export * from './agreements/contract'
export { getAgreement } from './agreements/get-agreement'
export { listAgreements } from './agreements/list-agreements'
export { recordPromise } from './agreements/record-promise'
export {
  type AgreementRow,
  agreedByConversation,
  conversationsAgreed,
  type PromiseRow,
  promisesOf,
  standingAgreement,
} from './agreements/repository'
export { type AgreementStanding, agreementStanding, paymentNow } from './attribution/payment-facts'
export { countBroken, paidByConversation } from './attribution/repository'
export { assignBankLine } from './bank/assign-bank-line'
export * from './bank/contract'
export { getBankLine } from './bank/get-bank-line'
export { importBankFile } from './bank/import-bank-file'
export { listBankFiles, listBankLines } from './bank/list-bank'
export { serializeBankFile, serializeBankLine, serializeBankLineDetail, serializeImport } from './bank/serialize'
export { ignoreBankLine, restoreBankLine } from './bank/set-line-aside'
export { viewLine } from './bank/view'
export { watchReceived } from './bank/watch-received'
export { cancelCharge } from './charges/cancel-charge'
export { chargeFor } from './charges/charge-for'
export { type ChargeReply, serializeCharge } from './charges/charge-reply'
export {
  cancelChargeOperation,
  getChargeOperation,
  listChargesOperation,
  qrPngOperation,
  qrSvgOperation,
  renewChargeOperation,
  serializeChargeDetail,
} from './charges/contract'
export { draftCharge } from './charges/draft-charge'
export { getCharge, payableCode } from './charges/get-charge'
export { listCharges } from './charges/list-charges'
export { openCharge } from './charges/open-charge'
export { qrPng, qrSvg } from './charges/qr'
export { renewCharge } from './charges/renew-charge'
export type { ChargeRow } from './charges/repository'
export { startClock } from './clock/start-clock'
export { provideConversationSubjects } from './conversation-subject'
export { type BrCode, brCode, readBrCode } from './core/br-code'
export { dueNow } from './core/due'
export { paymentsHolder } from './holder'
export { paymentJobs } from './jobs'
export { startLabelClock } from './labels/start-label-clock'
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
export { type DueLine, type DueToday, dueToday } from './overview/due-today'
export { type AgreementLine, listAgreementLines } from './overview/list-agreement-lines'
export { type AgreementsSummary, summarizeAgreements } from './overview/summarize-agreements'
export type * from './overview/wire'
export * from './pay-page'
export { readDebtorNote } from './pay-page/read-note'
export { processPaymentOperation, serializeProcessed } from './process/contract'
export { processPayment } from './process/process-payment'
export type { Payer, Receipt, RefundReport } from './receipt'
export { assignPayment } from './reconciliation/assign-payment'
export { confirmRefund } from './reconciliation/confirm-refund'
export * from './reconciliation/contract'
export { ignorePayment } from './reconciliation/ignore-payment'
export { exportLedger, listLedger } from './reconciliation/list-ledger'
export { getReceived, listReceived, receivedOf } from './reconciliation/received'
export { receivedSums } from './reconciliation/received-sums'
export { reconcile } from './reconciliation/reconcile'
export { refundPayment } from './reconciliation/refund-payment'
export { serializeEntry, serializeReceived, serializeReceivedDetail, serializeRefund } from './reconciliation/serialize'
export { serializeReconciliation } from './reconciliation/serialize-figures'
export { unassignPayment } from './reconciliation/unassign-payment'
export * from './settings'
export { type Settled, settleReceipt } from './settle/settle-receipt'
export { simulatePaymentOperation } from './simulator/contract'
export { simulatePayment } from './simulator/simulate-payment'
export { provideWebhookAddresses } from './webhook-address'
