import type { Holder } from '@/lib/portfolios'
import { newTalkState } from './core/talk/state'
import { allConversationsOf, messageRows, noteRows, wipeWords } from './repository'
import { readNote, readText, type StoredTalk, sealTalk } from './stored'

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

/** What conversations hold of a customer: all that was said, noted and drafted. */
export const conversationsHolder: Holder = {
  name: 'conversations',
  export: async (companyId, customerId) => {
    const rows = await allConversationsOf(companyId, customerId)
    return Promise.all(
      rows.map(async (row) => ({
        conversation_id: row.id,
        channel: row.channel,
        started_at: iso(row.startedAt),
        outcome: row.outcome,
        messages: await Promise.all(
          (await messageRows(companyId, row.id)).map(async (message) => ({
            at: iso(message.at),
            author: message.author,
            state: message.state,
            text: isWiped(message) ? null : await readText(message),
          })),
        ),
        notes: await Promise.all(
          (await noteRows(companyId, row.id)).map(async (note) => ({ at: iso(note.at), text: await readNote(note) })),
        ),
      })),
    )
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
