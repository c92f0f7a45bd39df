import type { z } from 'zod'
import type { bankFileReply, bankLineDetailReply, bankLineReply, importReply, suggestionReply } from '../bank/contract'
import type {
  ledgerEntryReply,
  receivedDetailReply,
  receivedReply,
  reconciliationReply,
  refundReply,
} from '../reconciliation/contract'

/** Answers of the API as pages take them. */
export type ReceivedReply = z.output<typeof receivedReply>
export type ReceivedDetailReply = z.output<typeof receivedDetailReply>
export type RefundReply = z.output<typeof refundReply>
export type LedgerEntryReply = z.output<typeof ledgerEntryReply>
export type ReconciliationReply = z.output<typeof reconciliationReply>
export type BankFileReply = z.output<typeof bankFileReply>
export type BankLineReply = z.output<typeof bankLineReply>
export type BankLineDetailReply = z.output<typeof bankLineDetailReply>
export type BankSuggestionReply = z.output<typeof suggestionReply>
export type ImportReply = z.output<typeof importReply>
