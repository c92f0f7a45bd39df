import { openDatabase, transaction } from '@/db/client'
import { unauthorized } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import { singleton } from '@/lib/platform/singleton'
import { narrow, type Principal } from '../principal'
import { markUsed, tokenStanding } from './repository'
import { verifyToken } from './verify-token'

const touchEveryMs = 60_000
const touched = singleton('tokens-touched', () => new Map<string, number>())

/** Notes the use at most once a minute, beside the request. */
function touch(companyId: string, tokenId: string, lastUsedAt: number | null, now: number): void {
  const last = Math.max(lastUsedAt ?? 0, touched.get(tokenId) ?? 0)
  if (now - last < touchEveryMs) return
  if (touched.size > 50_000) touched.clear()
  touched.set(tokenId, now)
  transaction(() => markUsed(companyId, tokenId, now)).catch((err: unknown) =>
    log().warn({ err }, 'last use not noted'),
  )
}

/**
 * Who a bearer token stands for. Its row is read on every request, so that revoking it, disabling its maker or company
 * and narrowing its maker's role count at once.
 * @throws AppError `unauthorized`/`invalid_token` for anything but a live token of this product.
 */
export async function principalFromToken(token: string, now: number = Date.now()): Promise<Principal> {
  await openDatabase()
  const { hash, claims } = await verifyToken(token, now)
  const standing = await tokenStanding(claims.jti)
  const live =
    standing &&
    standing.tokenHash === hash &&
    standing.revokedAt === null &&
    standing.userDisabledAt === null &&
    standing.companyDisabledAt === null &&
    standing.expiresAt > now
  if (!live) throw unauthorized('invalid_token')
  touch(standing.companyId, claims.jti, standing.lastUsedAt, now)
  return {
    companyId: standing.companyId,
    actor: { type: 'token', id: claims.jti },
    ...narrow(standing, standing.userRole),
  }
}
