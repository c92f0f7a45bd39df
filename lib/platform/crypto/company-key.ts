import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { transaction } from '@/db/client'
import { singleton } from '../singleton'
import { deriveKey } from './master-key'
import { companyKeyByVersion, insertCompanyKey, newestCompanyKey } from './repository'
import { seal, sealedKeyVersion, unseal } from './seal'

type DataKey = { version: number; key: Buffer }
const cache = singleton('company-keys', () => ({
  newest: new Map<string, DataKey>(),
  old: new Map<string, Buffer>(),
}))
const cacheSize = 10_000

const wrapPlace = (companyId: string) => `${companyId}|company_keys`

function remember<V>(map: Map<string, V>, key: string, value: V): V {
  if (map.size >= cacheSize) map.clear()
  map.set(key, value)
  return value
}

async function newestKey(companyId: string): Promise<DataKey> {
  const known = cache.newest.get(companyId)
  if (known) return known
  const found = await transaction(async () => {
    const row = await newestCompanyKey(companyId)
    if (row) return { version: row.version, wrapped: row.wrapped }
    const wrapped = seal(deriveKey('key-encryption'), 1, wrapPlace(companyId), randomBytes(32))
    await insertCompanyKey(companyId, 1, wrapped, Date.now())
    return { version: 1, wrapped }
  })
  const key = unseal(deriveKey('key-encryption'), wrapPlace(companyId), found.wrapped)
  return remember(cache.newest, companyId, { version: found.version, key })
}

async function keyOfVersion(companyId: string, version: number): Promise<Buffer> {
  const newest = await newestKey(companyId)
  if (newest.version === version) return newest.key
  const slot = `${companyId}|${version}`
  const known = cache.old.get(slot)
  if (known) return known
  const row = await companyKeyByVersion(companyId, version)
  if (!row) throw new Error(`data key ${version} of ${companyId} is missing`)
  return remember(cache.old, slot, unseal(deriveKey('key-encryption'), wrapPlace(companyId), row.wrapped))
}

/** Where a blob lives; authenticated with it. */
export type Place = { companyId: string; table: string; row: string }
const label = (place: Place) => `${place.companyId}|${place.table}|${place.row}`

/** Encrypts bytes under the company's own data key, bound to their place. */
export async function sealBytes(place: Place, plain: Uint8Array): Promise<Buffer> {
  const { key, version } = await newestKey(place.companyId)
  return seal(key, version, label(place), plain)
}

export async function unsealBytes(place: Place, sealed: Uint8Array): Promise<Buffer> {
  return unseal(await keyOfVersion(place.companyId, sealedKeyVersion(sealed)), label(place), sealed)
}

/** One encrypted blob of all personal fields of a row. */
export const sealJson = (place: Place, value: unknown) => sealBytes(place, Buffer.from(JSON.stringify(value)))

export async function unsealJson<T>(place: Place, sealed: Uint8Array): Promise<T> {
  return JSON.parse((await unsealBytes(place, sealed)).toString('utf8')) as T
}

/** Keyed look-up value inside one company (HMAC-SHA-256, hex): equal inputs match, nothing else can be learnt. */
export async function blindIndex(companyId: string, purpose: string, value: string): Promise<string> {
  const { key } = await newestKey(companyId)
  return createHmac('sha256', deriveKey(`blind/${purpose}`, key))
    .update(value)
    .digest('hex')
}

/** `blindIndex` of one purpose for many values: the key is derived once. */
export async function blindIndexer(companyId: string, purpose: string): Promise<(value: string) => string> {
  const { key } = await newestKey(companyId)
  const derived = createSecretKey(deriveKey(`blind/${purpose}`, key))
  return (value) => createHmac('sha256', derived).update(value).digest('hex')
}

/** 128 bits still tell any two values apart. */
export const shortIndex = (index: string): string => index.slice(0, 32)

export const customerKeyPurpose = 'customer-ref'

/**
 * The company's own id of a customer as every room may keep it: equal ids have equal keys, so that an order decided and
 * a debt recovered can be joined, and nothing else can be learnt.
 */
export const customerKey = async (companyId: string, ref: string): Promise<string> =>
  shortIndex(await blindIndex(companyId, customerKeyPurpose, ref))

/** `sealBytes` of one table for many rows: the company's key is looked up once. */
export async function rowSealer(
  companyId: string,
  table: string,
): Promise<(row: string, plain: Uint8Array | string) => Buffer> {
  const { key, version } = await newestKey(companyId)
  const ready = createSecretKey(key)
  return (row, plain) => seal(ready, version, label({ companyId, table, row }), plain)
}

/** Keyed look-up value across companies, for the few functions that find a company or user by it. */
export function globalBlindIndex(purpose: string, value: string): string {
  return createHmac('sha256', deriveKey(`blind/${purpose}`))
    .update(value)
    .digest('hex')
}
