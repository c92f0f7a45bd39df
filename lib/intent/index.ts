export { learnedShare } from './axes.ts'
export { CONFIDENCE_THRESHOLD, classifyIntent, type IntentInput } from './classify-intent.ts'
export { kindOfTurn, prevKindOf } from './read-prev.ts'
export * from './types.ts'
