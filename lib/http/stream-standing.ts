import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Scope } from '@/db/constants/identity'
import type { Principal } from '@/lib/identity'
import { isAppError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import { singleton } from '@/lib/platform/singleton'
import { authenticate } from './authenticate'

/** How soon a stream ends after the right to it. */
export const lookEveryMs = 10_000
/** Callers that are asked about before others get a turn. */
const atOnce = 50

type Caller = { stands: () => Promise<Principal>; ends: Map<object, (principal: Principal | null) => void> }
type Watch = { callers: Map<string, Caller>; timer?: NodeJS.Timeout | undefined; isLooking: boolean }
const watch = singleton('stream-standing', (): Watch => ({ callers: new Map(), isLooking: false }))

/** Streams whose callers are looked at again. */
export const watchedStreams = () => [...watch.callers.values()].reduce((sum, { ends }) => sum + ends.size, 0)

/** The caller's rights now; null where there are none left. A fault of ours takes no right away. */
async function standingOf({ stands }: Caller): Promise<Principal | null | undefined> {
  try {
    return await stands()
  } catch (err) {
    if (isAppError(err) && err.code === 'unauthorized') return null
    log().warn({ err }, 'rights of an open stream could not be read; they are read again')
    return undefined
  }
}

async function lookAgain(): Promise<void> {
  if (watch.isLooking) return
  watch.isLooking = true
  try {
    let asked = 0
    for (const caller of [...watch.callers.values()]) {
      const principal = await standingOf(caller)
      if (principal !== undefined) for (const end of [...caller.ends.values()]) end(principal)
      asked += 1
      if (asked % atOnce === 0) await nextTurn()
    }
  } finally {
    watch.isLooking = false
  }
}

function enter(key: string, stands: Caller['stands'], end: (principal: Principal | null) => void): () => void {
  const caller = watch.callers.get(key) ?? { stands, ends: new Map() }
  const name = {}
  watch.callers.set(key, caller)
  caller.ends.set(name, end)
  watch.timer ??= setInterval(() => void lookAgain(), lookEveryMs).unref()
  return () => {
    caller.ends.delete(name)
    if (caller.ends.size === 0 && watch.callers.get(key) === caller) watch.callers.delete(key)
    if (watch.callers.size > 0) return
    clearInterval(watch.timer)
    watch.timer = undefined
  }
}

/**
 * A stream that ends soon after its caller's token is revoked, the session ended, the member removed or the scope taken:
 * each caller is looked at again every ten seconds, once for all the streams it has open.
 * @param key names the caller's credentials
 * @param stands the caller's rights of now; throws `unauthorized` where there are none
 */
export function whileStanding(
  stream: ReadableStream<Uint8Array>,
  { key, companyId, scope, stands }: { key: string; companyId: string; scope: Scope | null } & Pick<Caller, 'stands'>,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader()
  let leave = () => {}
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        leave = enter(key, stands, (principal) => {
          if (principal?.companyId === companyId && (!scope || principal.scopes.has(scope))) return
          leave()
          // What is being waited for comes back as the end.
          reader.cancel().catch(() => {})
          controller.close()
        })
      },
      async pull(controller) {
        const { done, value } = await reader.read().catch((err: unknown) => {
          leave()
          throw err
        })
        try {
          if (!done) return controller.enqueue(value)
          leave()
          controller.close()
        } catch {
          // It was ended meanwhile.
        }
      },
      cancel(reason) {
        leave()
        return reader.cancel(reason)
      },
    },
    // What waits for a slow reader waits where the frames are made.
    new CountQueuingStrategy({ highWaterMark: 0 }),
  )
}

const eventStream = 'text/event-stream'

/** An answer as it is; one that goes on as server-sent events goes on while its caller may have it. */
export function guardStream(
  response: Response,
  request: Request,
  { companyId, actor }: Principal,
  scope: Scope | null,
): Response {
  if (!response.body || !response.headers.get('content-type')?.startsWith(eventStream)) return response
  const headers = new Headers()
  for (const name of ['authorization', 'cookie']) {
    const value = request.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  const credentials = createHash('sha256')
    .update(JSON.stringify([...headers]))
    .digest('base64url')
  const asking = new Request(request.url, { headers })
  const caller = { key: `${actor.id}|${credentials}`, companyId, scope, stands: () => authenticate(asking) }
  return new Response(whileStanding(response.body, caller), { status: response.status, headers: response.headers })
}
