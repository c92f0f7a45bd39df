import { cancelAgreementOperation, getAgreementOperation, listAgreementsOperation } from '../agreements/contract'
import { processPaymentOperation } from '../process/contract'
import {
  cancelChargeOperation,
  getChargeOperation,
  listChargesOperation,
  qrPngOperation,
  qrSvgOperation,
  renewChargeOperation,
} from './contract'

/** Agreements and what is asked for under them. */
export const chargeOperations = [
  processPaymentOperation,
  listChargesOperation,
  getChargeOperation,
  qrPngOperation,
  qrSvgOperation,
  cancelChargeOperation,
  renewChargeOperation,
  listAgreementsOperation,
  getAgreementOperation,
  cancelAgreementOperation,
]
