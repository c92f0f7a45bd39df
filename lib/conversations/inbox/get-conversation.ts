import { type Context, requireScope } from '@/lib/platform/context'
import { customerNames } from '@/lib/portfolios'
import { type ConversationRow, getConversationRow, type MessageRow, messageRows, noteRows } from '../repository'
import {
  readInbound,
  readNote,
  readOutbound,
  readTalk,
  type StoredInbound,
  type StoredOutbound,
  type StoredTalk,
} from '../stored'

export type OpenMessage =
  | { row: MessageRow; author: 'customer'; stored: StoredInbound }
  | { row: MessageRow; author: 'ai' | 'person'; stored: StoredOutbound }
export type OpenNote = { id: string; actorId: string; at: number; text: string }
export type OpenConversation = {
  row: ConversationRow
  customerName: string
  stored: StoredTalk
  messages: OpenMessage[]
  notes: OpenNote[]
}

/** A conversation with everything that was said, drafted, noted and understood. */
export async function getConversation(ctx: Context, id: string): Promise<OpenConversation> {
  requireScope(ctx, 'conversations:read')
  const row = await getConversationRow(ctx.companyId, id)
  const [rows, notes, stored, names] = await Promise.all([
    messageRows(ctx.companyId, id),
    noteRows(ctx.companyId, id),
    readTalk(row),
    customerNames(ctx.companyId, [row.customerId]),
  ])
  const messages = await Promise.all(rows.map(openMessage))
  const opened = notes.map(async (note) => ({
    id: note.id,
    actorId: note.actorId,
    at: note.at,
    text: await readNote(note),
  }))
  return { row, customerName: names.get(row.customerId) ?? '', stored, messages, notes: await Promise.all(opened) }
}

async function openMessage(row: MessageRow): Promise<OpenMessage> {
  if (row.author === 'customer') return { row, author: row.author, stored: await readInbound(row) }
  return { row, author: row.author, stored: await readOutbound(row) }
}
