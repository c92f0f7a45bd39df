import { beforeAll, expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { openedPage, optionsOf, payBrowser, payLinkOf } from '../support/pay-page'
import { type Call, registerCompany, useServer } from '../support/server'

const server = useServer()
let call: Call
type Agreement = { agreement_id: string; state: string; kind: string }
const agreementsOf = async (customerId: string) =>
  (await sure<{ data: Agreement[] }>(call, 'GET', `/agreements?customer_id=${customerId}`)).data
const codeOf = (text: string) => /id="pix-code"[^>]* value="([^"]+)"/.exec(text)?.[1] ?? ''

beforeAll(async () => {
  call = (await registerCompany(server.baseUrl, 'Credora Ltda.')).call
})

it('makes one agreement of ten taps, with its code', async () => {
  const link = await payLinkOf(call)
  const browser = await openedPage(server.baseUrl, link)
  const [offer = ''] = optionsOf((await browser.get()).text)
  const taps = await Promise.all(Array.from({ length: 10 }, () => browser.post('/choose', { offer })))
  for (const tap of taps) expect(tap).toMatchObject({ status: 303, location: link.path })
  const agreements = await agreementsOf(link.customerId)
  expect(agreements).toMatchObject([{ state: 'accepted', kind: 'cash' }])
  const page = (await browser.get()).text
  expect(codeOf(page)).toMatch(/^000201.*6304[0-9A-F]{4}$/)
  expect(page).toContain('<svg aria-hidden="true"')
  expect(page).toContain(`data-live="${link.path}/events"`)
})

it('takes the choice back until it is paid, and offers again', async () => {
  const link = await payLinkOf(call)
  const browser = await openedPage(server.baseUrl, link)
  const ids = optionsOf((await browser.get()).text)
  await browser.post('/choose', { offer: ids[1] ?? '' })
  expect((await browser.get()).text).toContain('Suas ')
  expect((await browser.post('/drop')).status).toBe(303)
  expect(optionsOf((await browser.get()).text)).toHaveLength(ids.length)
  await browser.post('/drop')
  await browser.post('/choose', { offer: ids[0] ?? '' })
  const states = (await agreementsOf(link.customerId)).map(({ state }) => state)
  expect(states).toEqual(['accepted', 'cancelled'])
})

it('sends an option that no longer holds back to those that do', async () => {
  const link = await payLinkOf(call)
  const browser = await openedPage(server.baseUrl, link)
  expect(await browser.post('/choose', { offer: 'made-up' })).toMatchObject({
    status: 303,
    location: `${link.path}?note=gone`,
  })
  expect((await browser.get('?note=gone')).text).toContain('As opções mudaram')
  expect(await agreementsOf(link.customerId)).toEqual([])
})

it('does nothing for who was not checked', async () => {
  const link = await payLinkOf(call)
  const anybody = payBrowser(server.baseUrl, link.path)
  for (const below of ['/choose', '/drop', '/code']) {
    expect(await anybody.post(below, { offer: 'x' })).toMatchObject({ status: 303, location: link.path })
  }
  expect(await anybody.get('/receipt.pdf')).toMatchObject({ status: 303, location: link.path })
  expect((await anybody.get('/events', { accept: 'text/event-stream' })).status).toBe(401)
  expect(await agreementsOf(link.customerId)).toEqual([])
})
