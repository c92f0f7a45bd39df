import type { AgreementLine, LedgerEntryReply, ReceivedDetailReply, ReceivedReply } from '@/lib/payments'

export type { AgreementLine, LedgerEntryReply, ReceivedDetailReply, ReceivedReply }
export type Installment = AgreementLine['due']['installments'][number]
/** Whose a row is: a whole name (empty after erasure) and a masked document. */
export type Who = { name: string; document: string }
