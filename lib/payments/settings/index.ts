export {
  type RotatedReply,
  type SettingsReply,
  serializeRotated,
  serializeSettings,
  serializeTested,
  type TestedReply,
} from './contract'
export { getPaymentSettings } from './get-settings'
export { mayManage as mayManagePayments } from './may-manage'
export * from './operations'
export { putPaymentSettings } from './put-settings'
export { registerInbound } from './register-inbound'
export { rotateInbound } from './rotate-inbound'
export { testPaymentSettings } from './test-settings'
