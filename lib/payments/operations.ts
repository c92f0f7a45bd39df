import { getAgreementOperation, listAgreementsOperation } from './agreements/contract'

export const paymentsOperations = [listAgreementsOperation, getAgreementOperation]
