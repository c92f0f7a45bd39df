import { createHash } from 'node:crypto'
import { transaction } from '@/db/client'
import { conflict } from '@/lib/platform/errors'
import { deleteExpired } from './repository'
import { claimKey, storeAnswer, storedAnswer } from './stored-answer'

/**
 * Runs `answer` at most once per caller and key for 24 hours. The stored answer commits in the same transaction as
 * the writes, so a crash leaves both or neither; only successes are stored, since a refusal changed nothing.
 * With `apart` the work runs before and outside of that transaction: a crash between the two repeats it.
 * @throws AppError `idempotency_key_reused` (same key, other request), `idempotency_in_progress`.
 */
export async function once(
  asked: { companyId: string; key: string; fingerprint: (string | Uint8Array)[]; now: number; apart?: boolean },
  answer: () => Promise<Response>,
): Promise<Response> {
  const release = claimKey(asked)
  const digest = createHash('sha256')
  for (const part of asked.fingerprint) digest.update(part).update('\0')
  const requestHash = digest.digest('hex')
  if (!release) throw conflict('idempotency_in_progress')
  try {
    if (asked.apart) {
      const known = await storedAnswer(asked)
      if (known) return known(requestHash)
      const response = await answer()
      await transaction(() => storeAnswer({ ...asked, requestHash }, response))
      return response
    }
    return await transaction(async () => {
      const known = await storedAnswer(asked)
      if (known) return known(requestHash)
      const response = await answer()
      await storeAnswer({ ...asked, requestHash }, response)
      return response
    })
  } finally {
    release()
  }
}

export const sweepIdempotencyKeys = (now: number) => transaction(() => deleteExpired(now))
