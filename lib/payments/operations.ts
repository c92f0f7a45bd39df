import { getAgreementOperation, listAgreementsOperation } from './agreements/contract'
import { noticeOperations } from './notices/contract'

export const paymentsOperations = [...noticeOperations, listAgreementsOperation, getAgreementOperation]
