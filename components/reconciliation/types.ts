export type {
  BankFileReply,
  BankLineDetailReply,
  BankLineReply,
  BankSuggestionReply,
  ImportReply,
  ReceivedReply,
  ReconciliationReply,
} from '@/lib/payments'

/** Civil days, both included. */
export type Range = { from: string; to: string }
