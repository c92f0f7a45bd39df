import type { AgreementLine } from '@/lib/payments'

export type { AgreementLine }
export type Installment = AgreementLine['due']['installments'][number]
