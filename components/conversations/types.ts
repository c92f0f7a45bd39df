export type {
  ConversationReply as Conversation,
  ConversationSummary as ListedConversation,
  IntentReply as Intent,
  MessageReply as Message,
  OfferReply as Offer,
} from '@/lib/conversations'

/** The tabs of the inbox, in their order. */
export const queues = ['unassigned', 'ai', 'mine', 'closed'] as const
export type Queue = (typeof queues)[number]

export type QueueCounts = Record<Queue, number> & { oldest_waiting_at: string | null }

/** Who looks: decides which actions are theirs. */
export type Viewer = { id: string; canWrite: boolean }

/** What a narrow screen shows of the three columns. */
export type Step = 'list' | 'thread' | 'details'
