export * from './contract'
export { modelsOperations } from './operations'
export { type ConditionReply, conditionReply } from './wording/condition-reply'
