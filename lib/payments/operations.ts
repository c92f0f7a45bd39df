import { chargeOperations } from './charges/operations'
import { noticeOperations } from './notices/contract'
import { payPageOperations } from './pay-page/contract'
import { settingsOperations } from './settings/operations'

export const paymentsOperations = [
  ...noticeOperations,
  ...chargeOperations,
  ...payPageOperations,
  ...settingsOperations,
]
