export {
  type AnalyticsSettingsReply,
  getAnalyticsSettingsOperation,
  putAnalyticsSettingsOperation,
  serializeAnalyticsSettings,
} from './contract'
export { putAnalyticsSettings } from './put-settings'
export { type AnalyticsSettings, type Costs, getAnalyticsSettings, settingsOf } from './settings-of'
