export { CONFIDENCE_THRESHOLD, classifyIntent, type IntentInput } from './classify-intent.ts'
export { prevKindOf } from './read-prev.ts'
export * from './types.ts'
