import { beforeAll, expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { openedPage, optionsOf, payBrowser, payLinkOf } from '../support/pay-page'
import { type Call, registerCompany, useServer } from '../support/server'

const server = useServer()
let call: Call

beforeAll(async () => {
  call = (await registerCompany(server.baseUrl, 'Credora Ltda.')).call
  await sure(call, 'PUT', '/collection-policy', {
    creditor_name: 'Credora Ltda.',
    creditor_document: '11222333000181',
    creditor_address: 'Rua das Acácias, 120',
  })
})

it('tells the creditor and asks, before anything of a debt', async () => {
  const link = await payLinkOf(call, { name: 'João <script>alert(1)</script> Silva' })
  const { status, headers, text } = await payBrowser(server.baseUrl, link.path).get()
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-robots-tag')).toContain('noindex')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
  for (const told of ['Credora Ltda.', '11.222.333/0001-81', 'Rua das Acácias, 120', 'J***'])
    expect(text).toContain(told)
  for (const secret of ['2.450', 'R$', 'João', 'Silva', 'atraso', 'alert(1)', link.customerId, link.ref]) {
    expect(text).not.toContain(secret)
  }
})

it('speaks English to who prefers it', async () => {
  const link = await payLinkOf(call)
  const { text } = await payBrowser(server.baseUrl, link.path).get('', { 'accept-language': 'en-US,en;q=0.9' })
  expect(text).toContain('<html lang="en">')
  expect(text).toContain('First, confirm it is you')
})

it('offers after the check what a conversation opens with', async () => {
  const link = await payLinkOf(call)
  const { text } = await (await openedPage(server.baseUrl, link)).get()
  expect(text).toContain('2.450<span class="c">,75</span>')
  expect(text).toContain('Oi, João.')
  expect(optionsOf(text).length).toBeGreaterThanOrEqual(3)
  const talk = await sure<{ conversation_id: string }>(call, 'POST', '/conversations/start', {
    customer_id: link.ref,
    channel: 'simulator',
  })
  const said = await sure<{ offers: { total_amount: number }[] }>(
    call,
    'POST',
    `/conversations/${talk.conversation_id}/messages`,
    { text: `sou eu, ${link.digits}` },
  )
  const more = await sure<{ offers: { total_amount: number }[] }>(
    call,
    'POST',
    `/conversations/${talk.conversation_id}/messages`,
    { text: 'quais são as opções?' },
  )
  const offers = more.offers.length > 0 ? more.offers : said.offers
  expect(optionsOf(text)).toHaveLength(offers.length)
})

it('serves its two files by their content’s name', async () => {
  const link = await payLinkOf(call)
  const { text } = await payBrowser(server.baseUrl, link.path).get()
  const files = [...text.matchAll(/(?:href|src)="(\/pay\/assets\/[^"]+)"/g)].map(([, path = '']) => path)
  expect(files).toHaveLength(2)
  let script = 0
  for (const file of files) {
    const answer = await fetch(server.baseUrl + file)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toContain('immutable')
    const bytes = (await answer.arrayBuffer()).byteLength
    if (file.endsWith('.js')) script += bytes
  }
  expect(script).toBeGreaterThan(0)
  expect(script).toBeLessThanOrEqual(100_000)
  expect((await fetch(`${server.baseUrl}/pay/assets/pay-0.js`)).status).toBe(404)
})

it('plays for a simulated conversation, and says so', async () => {
  const link = await payLinkOf(call)
  const { conversation_id: id } = await sure<{ conversation_id: string }>(call, 'POST', '/conversations/start', {
    customer_id: link.ref,
    channel: 'simulator',
  })
  const made = await sure<{ url: string }>(call, 'POST', '/pay-links', { conversation_id: id })
  const played = { path: new URL(made.url).pathname, digits: link.digits }
  const browser = await openedPage(server.baseUrl, played)
  const page = (await browser.get()).text
  expect(page).toContain('Simulação')
  await browser.post('/choose', { offer: optionsOf(page)[0] ?? '' })
  await browser.post('/dispute', { reason: 'not_mine' })
  await browser.post('/stop')
  const customer = await sure<{ debts: { status: string }[]; preferences: unknown[] }>(
    call,
    'GET',
    `/customers/${link.ref}`,
  )
  expect(customer.debts[0]?.status).toBe('open')
  expect(customer.preferences).toEqual([])
})
