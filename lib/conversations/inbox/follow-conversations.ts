import { type Context, requireScope } from '@/lib/platform/context'
import { AppError } from '@/lib/platform/errors'
import { bus, type DomainEvent } from '@/lib/platform/outbox/bus'
import { singleton } from '@/lib/platform/singleton'

const beatMs = 15_000
const maxFollowers = 500
const followers = singleton('conversation-followers', () => ({ open: 0 }))

const encoder = new TextEncoder()
const frame = (event: DomainEvent) =>
  encoder.encode(`id: ${event.id}\nevent: changed\ndata: ${JSON.stringify(event.payload)}\n\n`)

/**
 * The company's conversations as they change, as server-sent events without personal data: whoever listens reads the
 * changed ones again. A slow reader loses nothing but speed: frames hold ids alone.
 * @throws AppError `rate_limited` when too many listen to this process
 */
export function followConversations(ctx: Context, signal: AbortSignal): ReadableStream<Uint8Array> {
  requireScope(ctx, 'conversations:read')
  if (followers.open >= maxFollowers) throw new AppError('rate_limited')
  followers.open += 1
  let stop = () => {}
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode('retry: 2000\n\n'))
      const unsubscribe = bus().subscribe('conversation.changed', (event) => {
        if (event.companyId === ctx.companyId) controller.enqueue(frame(event))
      })
      const beat = setInterval(() => controller.enqueue(encoder.encode(': \n\n')), beatMs)
      beat.unref()
      let ended = false
      stop = () => {
        if (ended) return
        ended = true
        followers.open -= 1
        unsubscribe()
        clearInterval(beat)
      }
      signal.addEventListener('abort', () => {
        stop()
        try {
          controller.close()
        } catch {
          // The reader went first.
        }
      })
    },
    cancel: () => stop(),
  })
}
