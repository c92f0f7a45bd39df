import { createHash } from 'node:crypto'
import { transaction } from '@/db/client'
import { conflict } from '@/lib/platform/errors'
import { claimKey, type KeyedRequest, storeAnswer, storedAnswer } from './stored-answer'

/** Passes a body on piece by piece, digesting what passes. */
function digested(body: ReadableStream<Uint8Array>, digest: { update: (piece: Uint8Array) => unknown }) {
  const reader = body.getReader()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read()
      if (done) return controller.close()
      digest.update(value)
      controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

async function readThrough(body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.getReader()
  while (!(await reader.read()).done);
}

/**
 * `once` for bodies that are read as streams: the body is digested while the handler reads it, and a success is stored
 * after it, in a transaction of its own. A crash between the two repeats the work, so the handler's writes must be
 * idempotent by themselves. A known key reads the body through to tell the same request from another.
 * @throws AppError `idempotency_key_reused`, `idempotency_in_progress`
 */
export async function onceStreamed(
  asked: Omit<KeyedRequest, 'requestHash'> & { prefix: string[] },
  request: Request,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> {
  const digest = createHash('sha256')
  for (const part of asked.prefix) digest.update(part).update('\0')
  const release = claimKey(asked)
  if (!release) throw conflict('idempotency_in_progress')
  try {
    const body = request.body && digested(request.body, digest)
    const known = await storedAnswer(asked)
    if (known) {
      if (body) await readThrough(body)
      return known(digest.digest('hex'))
    }
    // From its parts: a request that the web framework wraps cannot be copied whole.
    const { url, method, headers, signal } = request
    const passed = new Request(url, { method, headers, signal, ...(body && { body, duplex: 'half' }) } as RequestInit)
    const response = await answer(passed)
    if (passed.body && !passed.bodyUsed) await readThrough(passed.body)
    const requestHash = digest.digest('hex')
    await transaction(() => storeAnswer({ ...asked, requestHash }, response))
    return response
  } finally {
    release()
  }
}
