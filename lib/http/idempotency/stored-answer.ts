import { deriveKey } from '@/lib/platform/crypto/master-key'
import { seal, unseal } from '@/lib/platform/crypto/seal'
import { AppError, invalid } from '@/lib/platform/errors'
import { singleton } from '@/lib/platform/singleton'
import { deleteKey, findKey, insertKey } from './repository'

const keepMs = 24 * 3_600_000
type Stored = { status: number; headers: [string, string][]; body: string }

/** A request that carries an `Idempotency-Key`, by caller; the hash tells it from another one with the same key. */
export type KeyedRequest = { companyId: string; key: string; requestHash: string; now: number }
type Keyed = Omit<KeyedRequest, 'requestHash'>

const placeOf = ({ companyId, key }: Keyed) => `${companyId}|idempotency_keys|${key}`

/**
 * Takes a key for the time of a request in this process; undefined while another request has it.
 * @throws AppError `validation_failed` for a key of another form
 */
export function claimKey({ companyId, key }: Pick<Keyed, 'companyId' | 'key'>): (() => void) | undefined {
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw invalid('validation_failed', {}, [{ path: 'Idempotency-Key', code: 'idempotency_key_invalid' }])
  }
  const running = singleton('idempotency-running', () => new Set<string>())
  const slot = `${companyId}|${key}`
  if (running.has(slot)) return undefined
  running.add(slot)
  return () => void running.delete(slot)
}

/** The answer stored under a key, to be opened with the request's hash; an expired one is forgotten. */
export async function storedAnswer(asked: Keyed): Promise<((requestHash: string) => Response) | undefined> {
  const known = await findKey(asked.companyId, asked.key)
  if (!known) return undefined
  if (known.expiresAt <= asked.now) {
    await deleteKey(asked.companyId, asked.key)
    return undefined
  }
  return (requestHash) => {
    if (known.requestHash !== requestHash) throw new AppError('validation_failed', 'idempotency_key_reused')
    const opened = unseal(deriveKey('idempotency'), placeOf(asked), known.response)
    const stored = JSON.parse(opened.toString('utf8')) as Stored
    const headers = new Headers(stored.headers)
    headers.set('idempotency-replayed', 'true')
    return new Response(stored.body === '' ? null : stored.body, { status: stored.status, headers })
  }
}

/** Keeps a success for 24 hours; call inside a transaction. */
export async function storeAnswer(asked: KeyedRequest, response: Response): Promise<void> {
  const body = await response.clone().text()
  const stored: Stored = { status: response.status, headers: [...response.headers], body }
  const sealed = seal(deriveKey('idempotency'), 1, placeOf(asked), Buffer.from(JSON.stringify(stored)))
  const { companyId, key, requestHash, now } = asked
  await insertKey({ companyId, key, requestHash, status: response.status, response: sealed, expiresAt: now + keepMs })
}
