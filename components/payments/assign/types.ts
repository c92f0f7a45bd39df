export type { AgreementReply } from '@/lib/payments'
export type { CustomerLineReply } from '@/lib/portfolios'
