import { decodeProtectedHeader, jwtVerify } from 'jose'
import { unauthorized } from '@/lib/platform/errors'
import { isId } from '@/lib/platform/ids'
import { singleton } from '@/lib/platform/singleton'
import { verifyingKey } from '../keys/key-ring'
import { audience, type Claims, claimsSchema, issuer } from './claims'
import { tokenHash } from './sign-token'

const maxLength = 8_192
const skewS = 5
const cacheSize = 5_000
const headerFields = ['alg', 'kid', 'typ']

export type Verified = { hash: string; claims: Claims }
const cache = () => singleton('verified-tokens', () => new Map<string, Verified>())

/** The header holds `alg typ kid` as this product writes them and nothing that could point at another key. */
function kidOf(token: string): string | null {
  const header = decodeProtectedHeader(token)
  const plain = Object.keys(header).sort().join() === headerFields.join()
  return plain && header.alg === 'RS256' && header.typ === 'JWT' && typeof header.kid === 'string' ? header.kid : null
}

async function verify(token: string, nowMs: number): Promise<Claims> {
  const kid = kidOf(token)
  const key = kid === null ? null : await verifyingKey(kid)
  if (!key) throw unauthorized('invalid_token')
  const options = { algorithms: ['RS256'], typ: 'JWT', issuer, audience, currentDate: new Date(nowMs) }
  const { payload } = await jwtVerify(token, key, options)
  const claims = claimsSchema.parse(payload)
  if (claims.iat > nowMs / 1000 + skewS || !isId('token', claims.jti)) throw unauthorized('invalid_token')
  return claims
}

/**
 * The claims of a token that this product signed and that has not expired; says nothing of revocation. The signature's
 * check is remembered by the token's SHA-256 (least recently used goes first), `exp` is checked every time.
 * @throws AppError `unauthorized`/`invalid_token`, the same for every fault.
 */
export async function verifyToken(token: string, nowMs: number): Promise<Verified> {
  if (token.length > maxLength) throw unauthorized('invalid_token')
  const hash = tokenHash(token)
  const seen = cache()
  let verified = seen.get(hash)
  if (verified) seen.delete(hash)
  else {
    const claims = await verify(token, nowMs).catch(() => null)
    if (!claims) throw unauthorized('invalid_token')
    verified = { hash, claims }
    if (seen.size >= cacheSize) seen.delete(seen.keys().next().value ?? '')
  }
  if (verified.claims.exp * 1000 <= nowMs) throw unauthorized('invalid_token')
  seen.set(hash, verified)
  return verified
}
