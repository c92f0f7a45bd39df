import type { Holder } from '@/lib/portfolios'
import { newTalkState } from './core/talk/state'
import {
  allConversationsOf,
  type ConversationRow,
  type MessageRow,
  messageRows,
  noteRows,
  wipeWords,
} from './repository'
import { readInbound, readNote, readTalk, readText, type StoredTalk, sealTalk } from './stored'

const iso = (at: number) => new Date(at).toISOString()
const isWiped = ({ blob }: { blob: Uint8Array }) => blob.byteLength < 2

/** What is left of a conversation's state after its words are gone: nothing of the person. */
const emptied: StoredTalk = {
  talk: newTalkState('document_digits'),
  settings: {},
  style: {},
  profile: {},
  because: [],
}

const pageRows = 1_000

/** Every message of a conversation, page by page. */
async function allMessagesOf({ companyId, id }: ConversationRow): Promise<MessageRow[]> {
  const rows: MessageRow[] = []
  for (;;) {
    const page = await messageRows(companyId, id, rows.at(-1)?.seq ?? 0, pageRows)
    rows.push(...page)
    if (page.length < pageRows) return rows
  }
}

/** What was said and, of the customer's own messages, what was read from them. */
async function toldMessage(row: MessageRow) {
  const told = { at: iso(row.at), author: row.author, state: row.state }
  if (isWiped(row)) return { ...told, text: null, intent: null, other_intent: null }
  if (row.author !== 'customer') return { ...told, text: await readText(row), intent: null, other_intent: null }
  const { text, intent, otherIntent } = await readInbound(row)
  return { ...told, text, intent, other_intent: otherIntent ?? null }
}

/** A conversation as its customer may have it: words, and everything inferred of them (LGPD art. 18 II, art. 20). */
async function toldOf(row: ConversationRow) {
  const { talk, profile, because } = await readTalk(row)
  const { signals, willingness, capacity, distress, promiseDay, customerDates } = talk
  const messages = []
  for (const message of await allMessagesOf(row)) messages.push(await toldMessage(message))
  const notes = await noteRows(row.companyId, row.id)
  return {
    conversation_id: row.id,
    channel: row.channel,
    started_at: iso(row.startedAt),
    outcome: row.outcome,
    inferred: {
      segment: row.segment,
      persona: row.personaNumber,
      persona_because: because,
      escalation_reason: row.escalationReason || null,
      complaint: row.complaint,
      satisfaction: row.satisfaction,
      signals,
      willingness,
      capacity,
      distress,
      promise_day: promiseDay,
      customer_dates: customerDates,
      profile,
    },
    messages,
    notes: await Promise.all(notes.map(async (note) => ({ at: iso(note.at), text: await readNote(note) }))),
  }
}

/** What conversations hold of a customer: all that was said, noted and drafted. */
export const conversationsHolder: Holder = {
  name: 'conversations',
  export: async (companyId, customerId) => {
    const told = []
    for (const row of await allConversationsOf(companyId, customerId)) told.push(await toldOf(row))
    return told
  },
  erase: async (companyId, customerId) => {
    const rows = await allConversationsOf(companyId, customerId)
    const blobs = new Map(await Promise.all(rows.map(async (row) => [row.id, await sealTalk(row, emptied)] as const)))
    await wipeWords(companyId, [...blobs.keys()], blobs)
    return { erased: ['messages', 'notes'], kept: [{ what: 'conversations', law: 'lgpd_16_i' }] }
  },
  timeline: async (companyId, customerId, count) =>
    (await allConversationsOf(companyId, customerId))
      .filter(({ simulated }) => !simulated)
      .slice(-count)
      .flatMap((row) => [
        {
          at: row.startedAt,
          type: 'conversation.started',
          resource: { type: 'conversation', id: row.id },
          details: { channel: row.channel, persona: row.personaNumber },
        },
        ...(row.closedAt > 0
          ? [
              {
                at: row.closedAt,
                type: 'conversation.closed',
                resource: { type: 'conversation', id: row.id },
                details: { outcome: row.outcome },
              },
            ]
          : []),
      ]),
  count: async (companyId, customerId) => ({
    conversations: (await allConversationsOf(companyId, customerId)).filter(({ simulated }) => !simulated).length,
  }),
}
