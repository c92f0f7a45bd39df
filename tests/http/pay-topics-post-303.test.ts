import { beforeAll, expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { openedPage, payBrowser, payLinkOf } from '../support/pay-page'
import { type Call, registerCompany, useServer } from '../support/server'

const server = useServer()
let call: Call
type Customer = { debts: { status: string }[]; preferences: { kind: string; source?: string }[] }
const customerOf = (ref: string) => sure<Customer>(call, 'GET', `/customers/${ref}`)
const actionsOf = async (id: string) =>
  (await sure<{ data: { action: string; details: unknown }[] }>(call, 'GET', `/audit-log?resource=${id}`)).data

beforeAll(async () => {
  call = (await registerCompany(server.baseUrl)).call
})

it('stops messages at once, before the check too; only the holder takes it back', async () => {
  const link = await payLinkOf(call)
  const browser = payBrowser(server.baseUrl, link.path)
  expect((await browser.get('/stop')).text).toContain('Parar mensagens')
  expect(await browser.post('/stop')).toMatchObject({ status: 303, location: `${link.path}/stop` })
  await browser.post('/stop')
  expect((await browser.get('/stop')).text).toContain('As mensagens pararam')
  expect((await customerOf(link.ref)).preferences).toMatchObject([{ kind: 'opt_out' }])
  expect((await browser.post('/stop/undo')).location).toBe(link.path)
  expect((await customerOf(link.ref)).preferences).toMatchObject([{ kind: 'opt_out', ended_at: null }])
  const holder = await openedPage(server.baseUrl, link)
  expect((await holder.post('/stop/undo')).location).toBe(`${link.path}?note=resumed`)
  const customer = await customerOf(link.ref)
  expect(customer.preferences.filter((one) => !('ended_at' in one) || one.ended_at === null)).toEqual([])
})

it('leaves a stop that was told elsewhere alone', async () => {
  const link = await payLinkOf(call)
  await sure(call, 'POST', `/customers/${link.ref}/contact-preferences`, { kind: 'opt_out' })
  const browser = await openedPage(server.baseUrl, link)
  await browser.post('/stop')
  await browser.post('/stop/undo')
  expect((await customerOf(link.ref)).preferences).toMatchObject([{ kind: 'opt_out' }])
})

it('disputes the debt after the check, and only tells people of it before', async () => {
  const link = await payLinkOf(call)
  const words = 'Paguei no dia 10, CPF 12345678909'
  await payBrowser(server.baseUrl, link.path).post('/dispute', { reason: 'already_paid', text: words })
  expect((await customerOf(link.ref)).debts[0]?.status).toBe('open')
  const browser = await openedPage(server.baseUrl, link)
  await browser.post('/dispute', { reason: 'already_paid', text: words })
  expect((await customerOf(link.ref)).debts[0]?.status).toBe('disputed')
  expect((await browser.get()).text).toContain('A cobrança está parada')
  const told = await actionsOf(link.id)
  expect(told.filter(({ action }) => action === 'pay_link.disputed')).toHaveLength(2)
  expect(JSON.stringify(told)).not.toContain('Paguei')
  const exported = JSON.stringify(await sure(call, 'GET', `/customers/${link.ref}/export`))
  expect(exported).toContain(words)
})

it('asks for a person', async () => {
  const link = await payLinkOf(call)
  const browser = payBrowser(server.baseUrl, link.path)
  await browser.post('/person', { text: 'Me liguem' })
  expect((await browser.get('/person')).text).toContain('Pedido recebido')
  expect((await actionsOf(link.id))[0]).toMatchObject({ action: 'pay_link.asked_person' })
})

it('closes to who is not the holder, and leaves their number alone', async () => {
  const link = await payLinkOf(call)
  const browser = await openedPage(server.baseUrl, link)
  expect(await browser.post('/not-me')).toMatchObject({ status: 303, location: link.path })
  const page = (await browser.get()).text
  expect(page).toContain('Obrigado por avisar')
  expect(page).not.toContain('2.450')
  await browser.post('/check', { digits: link.digits })
  expect((await browser.get()).text).toContain('Obrigado por avisar')
  expect((await customerOf(link.ref)).preferences).toMatchObject([{ kind: 'not_on_number' }])
})

it('takes no form from another site, of another kind or too large', async () => {
  const link = await payLinkOf(call)
  const browser = payBrowser(server.baseUrl, link.path)
  const sites: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  ]
  for (const site of sites) expect((await browser.post('/stop', {}, site)).status).toBe(403)
  expect((await browser.post('/stop', {}, { 'content-type': 'application/json' })).status).toBe(415)
  expect((await browser.post('/person', { text: 'x'.repeat(30_000) })).status).toBe(413)
  expect((await browser.post('/person', { text: 'x'.repeat(3_000) })).status).toBe(422)
  expect((await browser.post('/dispute', { reason: 'made_up' })).status).toBe(422)
  expect((await browser.get('/nothing')).status).toBe(422)
  expect((await customerOf(link.ref)).preferences).toEqual([])
})
