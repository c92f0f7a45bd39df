import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { transaction } from '@/db/client'
import { deriveKey } from '@/lib/platform/crypto/master-key'
import { seal, unseal } from '@/lib/platform/crypto/seal'
import { isId, newId } from '@/lib/platform/ids'
import { singleton } from '@/lib/platform/singleton'
import { activeKey, insertKey, keyById, type SigningKeyRow, stopSigning } from './repository'

const algorithm = 'RS256'
const place = (kid: string) => `signing_keys|${kid}`
const cache = singleton('signing-keys', () => ({
  signing: new Map<string, CryptoKey>(),
  verifying: new Map<string, CryptoKey>(),
}))
const cacheSize = 200

function remember(map: Map<string, CryptoKey>, kid: string, key: CryptoKey): CryptoKey {
  if (map.size >= cacheSize) map.clear()
  map.set(kid, key)
  return key
}

/** A fresh RSA pair as a row, its private part sealed under the master key. Slow: call before the transaction. */
export async function prepareKey(now: number) {
  const kid = newId('key', now)
  const pair = await generateKeyPair(algorithm, { modulusLength: 2048, extractable: true })
  const [secret, open] = await Promise.all([exportJWK(pair.privateKey), exportJWK(pair.publicKey)])
  const plain = Buffer.from(JSON.stringify(secret))
  return {
    id: kid,
    state: 'active' as const,
    sealedPrivate: seal(deriveKey('signing-keys'), 1, place(kid), plain),
    publicJwk: { kty: open.kty ?? 'RSA', n: open.n ?? '', e: open.e ?? '', alg: algorithm, use: 'sig', kid },
    createdAt: now,
  }
}

type PreparedKey = Awaited<ReturnType<typeof prepareKey>>

/** Puts a prepared key to work; the ones before it only verify. Call inside a transaction. */
export async function installKey(key: PreparedKey, now: number): Promise<void> {
  await stopSigning(now)
  await insertKey(key)
}

/** Makes the very first key; of two processes that try, the second finds the first one's. */
async function installFirstKey(now: number): Promise<void> {
  const key = await prepareKey(now)
  await transaction(async () => {
    if (!(await activeKey())) await installKey(key, now)
  })
}

async function importKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, algorithm)
  if (key instanceof Uint8Array) throw new Error('signing key is not an RSA key')
  return key
}

/** The key that signs, made at first use. Read anew each time, so a rotation elsewhere counts at once. */
export async function signingKey(now: number): Promise<{ kid: string; key: CryptoKey }> {
  let row = await activeKey()
  if (!row) {
    await installFirstKey(now)
    row = await activeKey()
  }
  if (!row) throw new Error('no signing key')
  return { kid: row.id, key: cache.signing.get(row.id) ?? (await openPrivate(row)) }
}

async function openPrivate(row: SigningKeyRow): Promise<CryptoKey> {
  const plain = unseal(deriveKey('signing-keys'), place(row.id), row.sealedPrivate)
  return remember(cache.signing, row.id, await importKey(JSON.parse(plain.toString('utf8')) as JWK))
}

/** The public key of `kid` while any of its tokens may live; `null` for a foreign, made-up or retired id. */
export async function verifyingKey(kid: string): Promise<CryptoKey | null> {
  if (!isId('key', kid)) return null
  const known = cache.verifying.get(kid)
  if (known) return known
  const row = await keyById(kid)
  if (!row || row.state === 'retired') return null
  return remember(cache.verifying, kid, await importKey(row.publicJwk))
}

/** The public key of `kid` whatever became of it since; its private part was wiped when it stopped signing. */
export async function publishedKey(kid: string): Promise<CryptoKey | null> {
  const row = isId('key', kid) ? await keyById(kid) : undefined
  return row ? importKey(row.publicJwk) : null
}
