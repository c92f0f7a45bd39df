import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { publicUrl } from '@/lib/platform/public-url'
import type { PayLinkRow } from './repository'

/** How long the page stays open on a phone after the right answer. */
export const sessionMs = 45 * 60_000
const cookieName = 'aval_pay'

const digest = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** A secret for the browser that answered right, and what is stored of it. */
export function newPaySession(now: number): { token: string; hash: string; until: number } {
  const token = randomBytes(24).toString('base64url')
  return { token, hash: digest(token), until: now + sessionMs }
}

/** Whether a browser's secret is that of the link's session. */
export function isOpenSession(link: PayLinkRow, token: string, now: number): boolean {
  if (token === '' || link.sessionHash === '' || now >= link.sessionUntil) return false
  return timingSafeEqual(Buffer.from(digest(token)), Buffer.from(link.sessionHash))
}

/** The session's secret among a request's cookies; empty without one. */
export function sessionTokenOf(request: Pick<Request, 'headers'>): string {
  const cookies = request.headers.get('cookie') ?? ''
  return new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]{20,64})(?:;|$)`).exec(cookies)?.[1] ?? ''
}

const isSecure = (request: Request) =>
  [request.url, publicUrl('/')].some((address) => address.startsWith('https:')) ||
  request.headers.get('x-forwarded-proto') === 'https'

/** `Set-Cookie` of a session, for this link's addresses alone; without a token it ends. */
export function sessionCookie(request: Request, slug: string, token: string): string {
  const parts = [`${cookieName}=${token}`, `Path=/pay/${slug}`, 'HttpOnly', 'SameSite=Strict']
  parts.push(`Max-Age=${token === '' ? 0 : sessionMs / 1_000}`)
  if (isSecure(request)) parts.push('Secure')
  return parts.join('; ')
}
