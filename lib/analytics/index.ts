export * from './operations'
export * from './realtime'
