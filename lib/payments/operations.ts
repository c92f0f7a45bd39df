import { bankOperations } from './bank/contract'
import { chargeOperations } from './charges/operations'
import { noticeOperations } from './notices/contract'
import { payPageOperations } from './pay-page/contract'
import { reconciliationOperations } from './reconciliation/contract'
import { settingsOperations } from './settings/operations'
import { paymentSimulatorOperations } from './simulator/contract'

export const paymentsOperations = [
  ...bankOperations,
  ...reconciliationOperations,
  ...noticeOperations,
  ...chargeOperations,
  ...payPageOperations,
  ...settingsOperations,
  ...paymentSimulatorOperations,
]
