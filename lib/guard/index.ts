export { checkReply } from './check-reply.ts'
export * from './types.ts'
