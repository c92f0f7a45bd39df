export * from './calendar/index.ts'
export * from './offers/index.ts'
export * from './read/index.ts'
export * from './types.ts'
