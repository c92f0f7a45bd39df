import type { Context } from '@/lib/platform/context'
import { serializeTurn } from './contract/serialize'
import { receiveMessage } from './receive-message'
import type { MessageInput } from './schemas'

const encoder = new TextEncoder()
const frame = (event: string, data: unknown) => encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)

/** Pieces of a text, cut after spaces, so that they read as being written. */
const piecesOf = (text: string): string[] => text.match(/\S+\s*/g) ?? []

/**
 * The same turn as server-sent events: `delta` pieces of the reply, then `turn` with the whole answer. The reply is
 * streamed after the guard read all of it and it was stored: what a customer sees half of can no longer be taken back.
 */
export async function streamTurn(ctx: Context, conversationId: string, input: MessageInput): Promise<Response> {
  const turn = await receiveMessage(ctx, conversationId, input)
  const answer = serializeTurn(turn, ctx.locale)
  const pieces = piecesOf(answer.reply ?? '').map((text) => frame('delta', { text }))
  const frames = [frame('intent', answer.intent), ...pieces, frame('turn', answer)]
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = frames.shift()
      if (next) controller.enqueue(next)
      else controller.close()
    },
  })
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform' },
  })
}
