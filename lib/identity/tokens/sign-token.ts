import { createHash } from 'node:crypto'
import { SignJWT } from 'jose'
import { type Role, rolePermissions, type Scope } from '@/db/constants/identity'
import { newId } from '@/lib/platform/ids'
import { signingKey } from '../keys/key-ring'
import { audience, issuer, ordered } from './claims'

export const tokenHash = (token: string) => createHash('sha256').update(token).digest('hex')

export type TokenWish = {
  companyId: string
  administratorId: string
  userId: string
  role: Role
  scopes: Iterable<Scope>
  name: string
  days: number
}

const dayS = 86_400

/** Signs a token and gives it with the row that keeps its hash. Times are cut to the second, as the claims are. */
export async function signToken(wish: TokenWish, nowMs: number) {
  const { kid, key } = await signingKey(nowMs)
  const issuedS = Math.floor(nowMs / 1000)
  const expiresS = issuedS + wish.days * dayS
  const id = newId('token', nowMs)
  const scopes = ordered(wish.scopes)
  const token = await new SignJWT({
    iss: issuer,
    sub: wish.userId,
    aud: [audience],
    exp: expiresS,
    iat: issuedS,
    jti: id,
    scope: scopes,
    administrator_id: wish.administratorId,
    user_role: wish.role,
    permissions: rolePermissions[wish.role],
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
    .sign(key)
  const row = {
    id,
    companyId: wish.companyId,
    userId: wish.userId,
    name: wish.name,
    scopes,
    role: wish.role,
    tokenHash: tokenHash(token),
    keyId: kid,
    createdAt: nowMs,
    expiresAt: expiresS * 1000,
  }
  return { token, row }
}
