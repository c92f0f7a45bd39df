import { beforeAll, expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { openedPage, payBrowser, payLinkOf } from '../support/pay-page'
import { type Call, registerCompany, useServer } from '../support/server'

const server = useServer()
let call: Call
let stranger: Call

beforeAll(async () => {
  call = (await registerCompany(server.baseUrl)).call
  stranger = (await registerCompany(server.baseUrl)).call
})

const withoutId = (text: string) => text.replace(/req_\w+/g, '')

it('tells a revoked link from one that never was in nothing, whatever is asked of it', async () => {
  const link = await payLinkOf(call)
  const opened = await openedPage(server.baseUrl, link)
  await sure(call, 'POST', `/pay-links/${link.id}/revoke`)
  const never = payBrowser(server.baseUrl, '/pay/abcdefghijklmnopqrstuv')
  for (const below of ['', '/person', '/not-me', '/receipt.pdf', '/events']) {
    const [a, b] = [await opened.get(below), await never.get(below)]
    expect([a.status, b.status]).toEqual([404, 404])
    expect(withoutId(a.text)).toBe(withoutId(b.text))
    expect(a.text).toContain('Este link não abre')
    expect(a.headers.get('content-type')).toContain('text/html')
  }
  for (const below of ['/check', '/choose', '/drop', '/code', '/stop', '/stop/undo']) {
    const fields = { digits: link.digits, offer: 'x' }
    const [a, b] = [await opened.post(below, fields), await never.post(below, fields)]
    expect([a.status, b.status]).toEqual([404, 404])
    expect(withoutId(a.text)).toBe(withoutId(b.text))
  }
})

it('closes with the person: an erased one’s link opens no more', async () => {
  const link = await payLinkOf(call)
  await sure(call, 'POST', `/customers/${link.customerId}/erase`, { reason: 'Pedido do titular' })
  expect((await payBrowser(server.baseUrl, link.path).get()).status).toBe(404)
})

it('opens nothing with another link’s session', async () => {
  const [one, two] = [await payLinkOf(call), await payLinkOf(call)]
  const opened = await openedPage(server.baseUrl, one)
  const answer = await fetch(server.baseUrl + two.path, { headers: { cookie: opened.cookie() } })
  expect(await answer.text()).toContain('confirme que é você')
})

it('makes and revokes links for one’s own customers alone', async () => {
  const link = await payLinkOf(call)
  const foreign = await stranger('POST', '/pay-links', { json: { customer_id: link.customerId } })
  expect(foreign.status).toBe(404)
  expect((await stranger('POST', `/pay-links/${link.id}/revoke`)).status).toBe(404)
  expect((await stranger('POST', '/pay-links', { json: { conversation_id: 'conv_x' } })).status).toBe(404)
  expect((await payBrowser(server.baseUrl, link.path).get()).status).toBe(200)
})
