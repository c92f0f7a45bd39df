export { acknowledgeAlert } from './acknowledge-alert'
export { type AlertKind, alertKindNames } from './kinds'
export { listAlerts } from './list-alerts'
export { type AlertNote, alertKey, raiseAlert, raiseAlerts } from './raise-alert'
export {
  type AlertFilter,
  type AlertRow,
  getAlertRow,
  knownAlertKeys,
  takeAlertRow,
  updateAlert,
} from './repository'
export { resolveAlert } from './resolve-alert'
export { snoozeAlert } from './snooze-alert'
