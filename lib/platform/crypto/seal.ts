import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'

const formatVersion = 1
const nonceBytes = 12
const pool = { bytes: Buffer.alloc(0), at: 0 }

/** Twelve random bytes, each given once; drawn by the thousand, since a draw costs more than what it seals. */
function freshNonce(): Buffer {
  if (pool.at + nonceBytes > pool.bytes.length) {
    pool.bytes = randomBytes(1_000 * nonceBytes)
    pool.at = 0
  }
  pool.at += nonceBytes
  return pool.bytes.subarray(pool.at - nonceBytes, pool.at)
}

/**
 * AES-256-GCM. Layout: format (1 byte), key version (4 bytes), nonce (12), tag (16), ciphertext. `associated` is
 * authenticated, not stored: a blob moved to another company, table or row does not open.
 */
export function seal(
  key: Buffer | KeyObject,
  keyVersion: number,
  associated: string,
  plain: Uint8Array | string,
): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt8(formatVersion, 0)
  head.writeUInt32BE(keyVersion, 1)
  const nonce = freshNonce()
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(`${associated}|${keyVersion}`))
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
  const end = cipher.final()
  return Buffer.concat([head, nonce, cipher.getAuthTag(), body, end])
}

/** The version of the key that sealed a blob. */
export function sealedKeyVersion(sealed: Uint8Array): number {
  return Buffer.from(sealed.buffer, sealed.byteOffset, 5).readUInt32BE(1)
}

/** @throws Error when the blob was altered, truncated, or sealed for another place. */
export function unseal(key: Buffer, associated: string, sealed: Uint8Array): Buffer {
  const blob = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (blob.length < 33 || blob[0] !== formatVersion) throw new Error('sealed blob: unknown format')
  const decipher = createDecipheriv('aes-256-gcm', key, blob.subarray(5, 17))
  decipher.setAAD(Buffer.from(`${associated}|${blob.readUInt32BE(1)}`))
  decipher.setAuthTag(blob.subarray(17, 33))
  return Buffer.concat([decipher.update(blob.subarray(33)), decipher.final()])
}
