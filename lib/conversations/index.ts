export type { TurnView } from './answer-message'
export * from './contract/operations'
export type {
  ConversationReply,
  ConversationSummary,
  IntentReply,
  MessageReply,
  OfferReply,
  TurnReply,
} from './contract/replies'
export {
  serializeConversation,
  serializeListed,
  serializeMessage,
  serializeNote,
  serializeQueues,
  serializeReview,
  serializeStanding,
  serializeStarted,
  serializeTurn,
} from './contract/serialize'
export { readConversationSubject } from './conversation-subject'
export { checkText } from './guard-check/check-text'
export { checkGuardOperation } from './guard-check/contract'
export { serializeVerdict } from './guard-check/serialize-verdict'
export { conversationsHolder } from './holder'
export { confirmIdentity, readIdentityLink } from './identity-link/confirm-identity'
export { addNote } from './inbox/add-note'
export { closeConversation } from './inbox/close-conversation'
export { followConversations } from './inbox/follow-conversations'
export { getConversation } from './inbox/get-conversation'
export { handBack } from './inbox/hand-back'
export { countQueues, listConversations } from './inbox/list-conversations'
export { reviewIntent } from './inbox/review-intent'
export { sendAsPerson } from './inbox/send-as-person'
export { suggestReplies } from './inbox/suggest-replies'
export { takeOver } from './inbox/take-over'
export { classifyMessage } from './intents/classify-message'
export { classifyIntentOperation } from './intents/contract'
export { serializeReading } from './intents/serialize-reading'
export { conversationJobs } from './jobs'
export { watchPayments } from './news/watch-payments'
export * from './operations'
export * from './personas'
export { receiveMessage } from './receive-message'
export { followUpOperation, scriptedLineOperation } from './simulator/contract'
export { debtorKeys } from './simulator/debtors'
export { followUpSimulation } from './simulator/follow-up-simulation'
export { scriptedLine } from './simulator/scripted-line'
export { startConversation } from './start-conversation'
export { streamTurn } from './stream-turn'
