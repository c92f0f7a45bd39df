import { createHash } from 'node:crypto'
import { transaction } from '@/db/client'
import { deriveKey } from '@/lib/platform/crypto/master-key'
import { seal, unseal } from '@/lib/platform/crypto/seal'
import { AppError, conflict, invalid } from '@/lib/platform/errors'
import { singleton } from '@/lib/platform/singleton'
import { deleteExpired, deleteKey, findKey, insertKey } from './repository'

const keepMs = 24 * 3_600_000
type Stored = { status: number; headers: [string, string][]; body: string }

/**
 * Runs `answer` at most once per caller and key for 24 hours. The stored answer commits in the same transaction as
 * the writes, so a crash leaves both or neither; only successes are stored, since a refusal changed nothing.
 * @throws AppError `idempotency_key_reused` (same key, other request), `idempotency_in_progress`.
 */
export async function once(
  asked: { companyId: string; key: string; fingerprint: (string | Uint8Array)[]; now: number },
  answer: () => Promise<Response>,
): Promise<Response> {
  const { companyId, key, now } = asked
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw invalid('validation_failed', {}, [{ path: 'Idempotency-Key', code: 'idempotency_key_invalid' }])
  }
  const digest = createHash('sha256')
  for (const part of asked.fingerprint) digest.update(part).update('\0')
  const requestHash = digest.digest('hex')
  const running = singleton('idempotency-running', () => new Set<string>())
  const slot = `${companyId}|${key}`
  if (running.has(slot)) throw conflict('idempotency_in_progress')
  running.add(slot)
  const place = `${companyId}|idempotency_keys|${key}`
  try {
    return await transaction(async () => {
      const known = await findKey(companyId, key)
      if (known && known.expiresAt > now) {
        if (known.requestHash !== requestHash) throw new AppError('validation_failed', 'idempotency_key_reused')
        const stored = JSON.parse(unseal(deriveKey('idempotency'), place, known.response).toString('utf8')) as Stored
        const headers = new Headers(stored.headers)
        headers.set('idempotency-replayed', 'true')
        return new Response(stored.body === '' ? null : stored.body, { status: stored.status, headers })
      }
      if (known) await deleteKey(companyId, key)
      const response = await answer()
      const body = await response.clone().text()
      const stored: Stored = { status: response.status, headers: [...response.headers], body }
      const sealed = seal(deriveKey('idempotency'), 1, place, Buffer.from(JSON.stringify(stored)))
      const expiresAt = now + keepMs
      await insertKey({ companyId, key, requestHash, status: response.status, response: sealed, expiresAt })
      return response
    })
  } finally {
    running.delete(slot)
  }
}

export const sweepIdempotencyKeys = (now: number) => transaction(() => deleteExpired(now))
