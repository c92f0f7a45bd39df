import { sure } from './company-world'
import { debtor, portfolioBody } from './debtors'
import type { Call } from './server'

export type PageAnswer = { status: number; headers: Headers; text: string; location: string }

/** A browser before the debtor's page: it keeps the page's cookie and sends forms as browsers do. */
export function payBrowser(baseUrl: string, path: string) {
  let cookie = ''
  async function ask(method: string, at: string, options: { body?: string; headers?: Record<string, string> } = {}) {
    const response = await fetch(`${baseUrl}${at}`, {
      method,
      redirect: 'manual',
      headers: { ...(cookie && { cookie }), ...options.headers },
      ...(options.body !== undefined && { body: options.body }),
    })
    const set = response.headers.getSetCookie()[0]?.split(';')[0]
    if (set) cookie = set
    const text = await response.text()
    const answer: PageAnswer = {
      status: response.status,
      headers: response.headers,
      text,
      location: response.headers.get('location') ?? '',
    }
    return answer
  }
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', origin: 'null' }
  return {
    get: (below = '', headers: Record<string, string> = {}) => ask('GET', path + below, { headers }),
    post: (below: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
      ask('POST', path + below, { body: new URLSearchParams(fields).toString(), headers: { ...form, ...headers } }),
    cookie: () => cookie,
  }
}

export type PayLink = { path: string; id: string; digits: string; ref: string; customerId: string }

/** The company tells who asks where it has not yet: real pages show no debt before (CDC 42-A). */
export async function nameCreditor(call: Call): Promise<void> {
  const { missing } = await sure<{ missing: string[] }>(call, 'GET', '/collection-policy')
  if (missing.length === 0) return
  await sure(call, 'PUT', '/collection-policy', {
    creditor_name: 'Credora Ltda.',
    creditor_document: '11222333000181',
    creditor_address: 'Rua das Flores, 10, São Paulo, SP',
  })
}

let counter = 0
/** A new customer who owes R$ 2.450,75 and an address of their page. */
export async function payLinkOf(call: Call, changes: Record<string, unknown> = {}): Promise<PayLink> {
  counter += 1
  const row = debtor(counter, 'Pagador', { overdue_amount: 2450.75, overdue_days: 45, ...changes })
  await sure(call, 'POST', '/portfolios/ingest', portfolioBody([row], { data_source: `pagadores_${counter}` }))
  await nameCreditor(call)
  const link = await anotherLink(call, row.customer_id)
  const found = await sure<{ customer_id: string }>(call, 'GET', `/customers/${row.customer_id}`)
  return { ...link, digits: row.document.slice(-4), ref: row.customer_id, customerId: found.customer_id }
}

export async function anotherLink(call: Call, ref: string): Promise<{ path: string; id: string }> {
  const made = await sure<{ url: string; pay_link_id: string }>(call, 'POST', '/pay-links', { customer_id: ref })
  return { path: new URL(made.url).pathname, id: made.pay_link_id }
}

/** The page after the check. */
export async function openedPage(baseUrl: string, link: Pick<PayLink, 'path' | 'digits'>) {
  const browser = payBrowser(baseUrl, link.path)
  const answer = await browser.post('/check', { digits: link.digits })
  if (answer.status !== 303 || !browser.cookie()) throw new Error(`the check answered ${answer.status}: ${answer.text}`)
  return browser
}

/** The options' ids as the page lists them. */
export const optionsOf = (text: string) =>
  [...text.matchAll(/name="offer"[^>]* value="([^"]+)"/g)].map(([, id = '']) => id)
