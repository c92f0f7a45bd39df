import { faultDocument } from '@/components/pay/fault-page'
import type { Html } from '@/components/pay/html'
import { wordsIn } from '@/components/pay/words'
import type { Refusal } from '@/lib/http'
import { type PayNote, pageAssets } from '@/lib/payments'

/** Nothing is kept, framed, indexed or told to the next site; scripts and styles are our two files alone. */
const guards = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  vary: 'accept-language, cookie',
}

export const htmlAnswer = (page: Html, status = 200): Response =>
  new Response(page.text, { status, headers: { ...guards, 'content-type': 'text/html; charset=utf-8' } })

export const guarded = (body: BodyInit, headers: Record<string, string>): Response =>
  new Response(body, { headers: { ...guards, ...headers } })

/** After a form: the browser reads the page anew, which shows what came of it. */
export function backTo(path: string, { note, cookie }: { note?: PayNote; cookie?: string } = {}): Response {
  const headers = new Headers({ ...guards, location: note ? `${path}?note=${note}` : path })
  if (cookie) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

const pageOf = (request: Request) => /^\/pay\/[\w-]{1,64}/.exec(new URL(request.url).pathname)?.[0] ?? ''

/** Faults of the debtor's page: in their language, with a way out. */
export async function refusePay({ problem, reason, request, locale }: Refusal): Promise<Response> {
  const page = pageOf(request)
  // Events are read by the page's script, which a page would tell nothing.
  const isPage = !new URL(request.url).pathname.endsWith('/events')
  if (reason === 'pay_check_needed' && isPage) return backTo(page)
  if (reason === 'offer_gone' || reason === 'offer_outside_policy') return backTo(page, { note: 'gone' })
  const back = reason === 'pay_link_closed' ? '' : page
  const { status, request_id: requestId } = problem
  return htmlAnswer(faultDocument({ status, reason, requestId, back }, wordsIn(locale), await pageAssets()), status)
}
