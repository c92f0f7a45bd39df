export { realtimeOperation, serializeRealtime, streamOperation } from './contract'
export { type OpenAlert, provideOpenAlerts } from './open-alerts'
export { realtimeOf } from './realtime-of'
export { followMetrics } from './stream/follow-metrics'
