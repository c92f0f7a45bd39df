export * from './operations'
export * from './overview'
export * from './realtime'
export * from './settings'
