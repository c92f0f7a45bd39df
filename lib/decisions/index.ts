export * from './contract'
export { decisionsOperations } from './operations'
