import { z } from 'zod'
import { command } from '@/lib/platform/command'
import { newId } from '@/lib/platform/ids'
import { conversationChanged } from '../events'
import { getConversationRow, insertNote } from '../repository'
import { sealNote } from '../stored'

export const noteInput = z.object({ text: z.string().trim().min(1).max(4_000) })

/** A note for colleagues; the customer never sees it, the guard never reads it. */
export const addNote = command({
  name: 'conversation.note',
  scope: 'conversations:write',
  input: noteInput.extend({ id: z.string().max(64) }),
  run: async (ctx, { id, text }) => {
    const row = await getConversationRow(ctx.companyId, id)
    const at = ctx.now()
    const note = { id: newId('note', at), companyId: ctx.companyId, conversationId: id, actorId: ctx.actor.id, at }
    await insertNote({ ...note, blob: await sealNote(note, text) })
    return {
      result: { ...note, text },
      audit: {
        action: 'conversation.noted',
        resource: { type: 'conversation', id },
        details: { note_id: note.id, length: text.length },
      },
      events: [conversationChanged(row, 'noted')],
    }
  },
})
