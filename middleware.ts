import { type NextRequest, NextResponse } from 'next/server'
import { isDashboardPath } from '@/components/shell/paths'

// biome-ignore lint/style/noProcessEnv: the build writes the value in; the edge has no env module
const development = process.env.NODE_ENV === 'development'

/** Next signs the scripts it writes with the nonce it finds in the request's own policy. */
function contentPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    // The development server evaluates strings to refresh modules.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Large sessions are split into numbered cookies. Presence only: pages and commands verify. */
const hasSession = (request: NextRequest) =>
  request.cookies.getAll().some(({ name }) => /^(__Secure-)?next-auth\.session-token(\.\d+)?$/.test(name))

export function middleware(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  if (isDashboardPath(pathname) && !hasSession(request)) {
    const login = request.nextUrl.clone()
    login.pathname = '/login'
    login.search = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`
    return NextResponse.redirect(login)
  }
  const policy = contentPolicy(btoa(crypto.randomUUID()))
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = {
  matcher: [
    // Prefetches carry no scripts, and anything with a dot in its last part is a file. The debtor's page has a policy of
    // its own, stricter than this.
    {
      source: '/((?!api(?:/|$)|pay/|_next/|\\.well-known/|health$|ready$|metrics$|.*\\.[\\w]+$).*)',
      missing: [
        { type: 'header', key: 'next-router-prefetch' },
        { type: 'header', key: 'purpose', value: 'prefetch' },
      ],
    },
  ],
}
