import { inboxOperations } from './contract/operations'

/** Every operation of the room. */
export const conversationsOperations = [...inboxOperations]
