import { addNote, addNoteOperation, serializeNote } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(addNoteOperation, async ({ ctx, params, body }) =>
  reply(201, serializeNote(await addNote(ctx, { ...params, ...body }))),
)
