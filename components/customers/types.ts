import type { serializeListed } from '@/lib/conversations'
import type { AgreementReply } from '@/lib/payments'
import type { CustomerReply } from '@/lib/portfolios'

export type Customer = CustomerReply
export type CustomerDebt = CustomerReply['debts'][number]
export type Preference = CustomerReply['preferences'][number]
export type TimelineEvent = CustomerReply['timeline'][number]
export type CustomerAgreement = AgreementReply
export type CustomerConversation = Awaited<ReturnType<typeof serializeListed>>
