/** Who answers the customer: the machine, or the person who took the conversation. */
export const holders = ['ai', 'person'] as const
export type Holder = (typeof holders)[number]

export const conversationStates = ['open', 'closed'] as const
export type ConversationState = (typeof conversationStates)[number]

/** Why a conversation waits for a person. The first three are the founding document's. */
export const escalationReasons = [
  'customer_expresses_difficulty',
  'no_response_after_3_attempts',
  'customer_requests_human_agent',
  'dispute',
  'over_indebted',
  'abuse',
  'guard_blocked_twice',
  'identity_not_confirmed',
  'holder_deceased',
  'leave_consortium',
  'not_understood',
  'agreement_change',
  'no_allowed_offer',
] as const
export type EscalationReason = (typeof escalationReasons)[number]

/** `paid`: all that was agreed is confirmed; `partly_paid`: some of it. */
export const outcomes = [
  'paid',
  'partly_paid',
  'accepted',
  'promised',
  'paid_claimed',
  'disputed',
  'refused',
  'wrong_person',
  'opted_out',
  'deceased',
  'handed_over',
  'no_answer',
  'open',
] as const
export type Outcome = (typeof outcomes)[number]

export const messageAuthors = ['customer', 'ai', 'person'] as const
export type MessageAuthor = (typeof messageAuthors)[number]

/** A blocked draft stays in the record; nobody but staff sees it. */
export const messageStates = ['sent', 'blocked'] as const
export type MessageState = (typeof messageStates)[number]

/**
 * How the right party is found before any word of debt. Without a birth date on file the methods that need one ask for
 * the document's last digits alone.
 */
export const rightPartyMethods = [
  'birth_date_and_digits',
  'document_digits',
  'birth_date',
  'one_time_link',
  'channel_verified',
] as const
export type RightPartyMethod = (typeof rightPartyMethods)[number]
