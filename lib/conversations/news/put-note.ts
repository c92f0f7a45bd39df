import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { type ConversationRow, insertNote } from '../repository'
import { sealNote } from '../stored'

const filled = (words: string, values: Record<string, string>) =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

/** Leaves a note for whoever works with the conversation, inside the caller's transaction. */
export async function putNote(
  ctx: Context,
  row: Pick<ConversationRow, 'companyId' | 'id'>,
  words: string,
  values: Record<string, string>,
): Promise<void> {
  const at = ctx.now()
  const id = newId('note', at)
  const note = { id, companyId: row.companyId, conversationId: row.id, actorId: ctx.actor.id, at }
  await insertNote({ ...note, blob: await sealNote(note, filled(words, values)) })
}
