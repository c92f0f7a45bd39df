import { getToken } from 'next-auth/jwt'
import { openDatabase } from '@/db/client'
import { rolePermissions } from '@/db/constants/identity'
import { isId } from '@/lib/platform/ids'
import { type Principal, scopesOfRole } from '../principal'
import { sessionStanding } from './repository'
import { sessionSecret } from './session-secret'

const cookieName = 'next-auth.session-token'
type Asking = { headers: Headers }

function cookiesOf(headers: Headers): Record<string, string> {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair): [string, string] => {
    const at = pair.indexOf('=')
    return [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim()]
  })
  return Object.fromEntries(pairs.filter(([name]) => name.includes(cookieName)))
}

/** What next-auth put into the cookie, decrypted; it looks for nothing but `headers` and `cookies` of a request. */
async function sessionClaims({ headers }: Asking) {
  const cookies = cookiesOf(headers)
  const secureCookie = Object.keys(cookies).some((name) => name.startsWith('__Secure-'))
  const req = { headers: {}, cookies } as Parameters<typeof getToken>[0]['req']
  return getToken({ req, secret: sessionSecret(), secureCookie })
}

/** The live session of a request with its rows, or `null`. Read anew each time: disabling, roles and logout count at once. */
export async function findSession(request: Asking) {
  if (!request.headers.get('cookie')?.includes(cookieName)) return null
  const claims = await sessionClaims(request)
  const version = claims?.['sessionVersion']
  if (!claims?.sub || !isId('user', claims.sub) || typeof version !== 'number') return null
  await openDatabase()
  const standing = await sessionStanding(claims.sub, version)
  if (!standing) return null
  const { user } = standing
  const principal: Principal = {
    companyId: user.companyId,
    actor: { type: 'user', id: user.id },
    scopes: scopesOfRole(user.role),
    permissions: rolePermissions[user.role],
    role: user.role,
  }
  return { principal, ...standing }
}

/** Who the dashboard's session cookie stands for; `null` without a live session. */
export async function principalFromSession(request: Asking): Promise<Principal | null> {
  return (await findSession(request))?.principal ?? null
}
