import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { activeKey } from '@/lib/identity/keys/repository'
import { deriveKey } from '@/lib/platform/crypto/master-key'
import { unseal } from '@/lib/platform/crypto/seal'

/** The product's own signing key, read from the database and the data folder of this process, to forge with. */
export async function productKey(): Promise<{ key: KeyObject; publicPem: string; kid: string }> {
  const row = await activeKey()
  if (!row) throw new Error('no token was signed yet')
  const plain = unseal(deriveKey('signing-keys'), `signing_keys|${row.id}`, row.sealedPrivate)
  const key = createPrivateKey({ key: JSON.parse(plain.toString('utf8')), format: 'jwk' })
  const publicPem = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString()
  return { key, publicPem, kid: row.id }
}
