import { type Principal, principalFromSession, principalFromToken } from '@/lib/identity'
import { env } from '@/lib/platform/env'
import { forbidden, unauthorized } from '@/lib/platform/errors'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether an `Origin` is the host that was asked. */
export function isOwnHost(request: Request, origin: string): boolean {
  const own = [
    new URL(request.url).host,
    request.headers.get('host'),
    env().AVAL_URL && new URL(env().AVAL_URL ?? '').host,
  ]
  return URL.canParse(origin) && own.includes(new URL(origin).host)
}

/**
 * A cookie travels with any request a browser makes, so a write by cookie must come from our own pages: the browser's
 * `Sec-Fetch-Site` says so, or the `Origin` is the host asked.
 */
function assertSameOrigin(request: Request): void {
  if (safeMethods.has(request.method)) return
  const site = request.headers.get('sec-fetch-site')
  if (site === 'same-origin') return
  const origin = request.headers.get('origin')
  if (site !== null || origin === null || !isOwnHost(request, origin)) throw forbidden('cross_site_request')
}

/**
 * Who asks: a bearer token, else the dashboard's session cookie.
 * @throws AppError `unauthorized` with the reason for `WWW-Authenticate`, `forbidden` for a cross-site write.
 */
export async function authenticate(request: Request): Promise<Principal> {
  const header = request.headers.get('authorization')
  if (header !== null) {
    const match = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(header)
    if (!match?.[1]) throw unauthorized('invalid_token')
    return principalFromToken(match[1])
  }
  const principal = await principalFromSession(request)
  if (!principal) throw unauthorized('missing_token')
  assertSameOrigin(request)
  return principal
}
