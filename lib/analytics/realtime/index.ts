export { realtimeOperation, serializeRealtime } from './contract'
export { type OpenAlert, provideOpenAlerts } from './open-alerts'
export { realtimeOf } from './realtime-of'
