import type { Violation } from '@/lib/guard'
import type { Intent } from '@/lib/intent'
import type { Offer } from '@/lib/negotiation'
import { blindIndex, sealJson, unsealJson } from '@/lib/platform/crypto/company-key'
import type { Segment } from './core/fill'
import type { Condition } from './core/persona'
import type { MoveName } from './core/reply-plan'
import type { NextAction, TalkState } from './core/talk/state'
import type { ConversationRow, MessageRow, NoteRow } from './repository'
import type { Written } from './writer/types'

/** What a conversation keeps sealed. */
export type StoredTalk = {
  talk: TalkState
  /** Of the call that began it. */
  settings: { model?: string; temperature?: number; maxTokens?: number }
  style: { conversationStyle?: string; customInstructions?: string }
  profile: { age?: number; incomeBracket?: string; paymentBehavior?: string; preferredLanguage?: string }
  /** The conditions that chose the persona. */
  because: Condition[]
  /** A persona chosen by hand, in the simulator. */
  forced?: number
  /** What was told here of money and days: each once. */
  news?: News
}

export type News = {
  /** Ids of confirmed payments, in the order they were heard of. */
  heard: { paymentId: string; amountCents: number }[]
  /** Ids of those that the customer was thanked for, or that a person will. */
  thanked: string[]
  /** Ids of events that were followed up. */
  followed: string[]
}
export const noNews = (): News => ({ heard: [], thanked: [], followed: [] })

/** What a customer's message keeps sealed. */
export type StoredInbound = { text: string; intent: Intent | null; otherIntent?: Intent | null }

export type CheckedRule = { rule: string; ok: boolean; params: Record<string, string | number> }

/** What a message of ours keeps sealed: the words, and everything that led to them. */
export type StoredOutbound = {
  text: string
  segments: Segment[]
  moves: MoveName[]
  offers: { number: number; offer: Offer }[]
  nextAction: NextAction
  escalated: boolean
  because: Condition[]
  personaNumber: number
  guard: { verdict: 'allow' | 'block'; violations: Violation[] }
  policy: { allowed: boolean; checked: CheckedRule[] }
  /** Absent where a person wrote. */
  writer?: Omit<Written, 'text'>
}

const talkPlace = ({ companyId, id }: Pick<ConversationRow, 'companyId' | 'id'>) => ({
  companyId,
  table: 'conversations',
  row: id,
})
const messagePlace = ({ companyId, id }: Pick<MessageRow, 'companyId' | 'id'>) => ({
  companyId,
  table: 'messages',
  row: id,
})
const notePlace = ({ companyId, id }: Pick<NoteRow, 'companyId' | 'id'>) => ({
  companyId,
  table: 'conversation_notes',
  row: id,
})

type Key = { companyId: string; id: string }
type Sealed = Key & { blob: Uint8Array }

export const sealTalk = (row: Key, stored: StoredTalk) => sealJson(talkPlace(row), stored)
export const readTalk = (row: Sealed) => unsealJson<StoredTalk>(talkPlace(row), row.blob)
export const sealMessage = (row: Key, stored: StoredInbound | StoredOutbound) => sealJson(messagePlace(row), stored)
export const readInbound = (row: Sealed) => unsealJson<StoredInbound>(messagePlace(row), row.blob)
export const readOutbound = (row: Sealed) => unsealJson<StoredOutbound>(messagePlace(row), row.blob)
/** The words of any message. */
export const readText = async (row: Sealed) =>
  row.blob.byteLength < 2 ? '' : (await unsealJson<{ text: string }>(messagePlace(row), row.blob)).text
export const sealNote = (row: Key, text: string) => sealJson(notePlace(row), { text })
export const readNote = async (row: Sealed) => (await unsealJson<{ text: string }>(notePlace(row), row.blob)).text

/** A provider's message id under the company's key: the same message twice is found, and nothing can be learnt. */
export const channelIndex = (companyId: string, conversationId: string, channelMessageId: string) =>
  blindIndex(companyId, 'channel-message', `${conversationId}|${channelMessageId}`)
