import { beforeAll, expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { anotherLink, openedPage, payBrowser, payLinkOf } from '../support/pay-page'
import { type Call, registerCompany, useServer } from '../support/server'

const server = useServer()
let call: Call

beforeAll(async () => {
  call = (await registerCompany(server.baseUrl, 'Credora Ltda.')).call
})

const wrongOf = (digits: string) => (digits === '0000' ? '1111' : '0000')
type Entry = { action: string; actor: { type: string; id: string }; resource: { id: string } }
const trail = async (id: string) => (await sure<{ data: Entry[] }>(call, 'GET', `/audit-log?resource=${id}`)).data

it('opens the page to who knows, in that browser alone', async () => {
  const link = await payLinkOf(call)
  const browser = payBrowser(server.baseUrl, link.path)
  const answer = await browser.post('/check', { digits: link.digits })
  expect(answer).toMatchObject({ status: 303, location: link.path })
  const cookie = answer.headers.get('set-cookie') ?? ''
  expect(cookie).toContain(`Path=${link.path}`)
  for (const part of ['HttpOnly', 'SameSite=Strict', 'Max-Age=2700']) expect(cookie).toContain(part)
  expect((await browser.get()).text).toContain('Gerar código PIX')
  const other = await payBrowser(server.baseUrl, link.path).get()
  expect(other.text).toContain('confirme que é você')
  expect(other.text).not.toContain('2.450')
  const [verified] = await trail(link.id)
  expect(verified).toMatchObject({ action: 'pay_link.verified', actor: { type: 'public', id: link.id } })
})

it('says that an answer was wrong and how many are left, and locks after three', async () => {
  const link = await payLinkOf(call)
  const browser = payBrowser(server.baseUrl, link.path)
  const first = await browser.post('/check', { digits: wrongOf(link.digits) })
  expect(first).toMatchObject({ status: 303, location: `${link.path}?note=wrong` })
  const page = (await browser.get('?note=wrong')).text
  expect(page).toContain('Não confere')
  expect(page).toContain('2 tentativas')
  for (let n = 0; n < 2; n += 1) await browser.post('/check', { digits: wrongOf(link.digits) })
  expect((await browser.get()).text).toContain('Muitas respostas erradas')
  await browser.post('/check', { digits: link.digits })
  expect(browser.cookie()).toBe('')
  // A fresh address brings no fresh guesses that day.
  const again = await anotherLink(call, link.ref)
  const fresh = payBrowser(server.baseUrl, again.path)
  expect((await fresh.get()).text).toContain('Muitas respostas erradas')
  await fresh.post('/check', { digits: link.digits })
  expect(fresh.cookie()).toBe('')
  expect((await trail(link.id)).map(({ action }) => action)).toContain('pay_link.locked')
})

it('compares no more than three of fifty guesses at once', async () => {
  const link = await payLinkOf(call)
  const guesses = Array.from({ length: 50 }, (_, n) => String(1000 + n)).filter((guess) => guess !== link.digits)
  const browser = payBrowser(server.baseUrl, link.path)
  const answers = await Promise.all(guesses.map((digits) => browser.post('/check', { digits })))
  expect(answers.filter(({ location }) => location.endsWith('wrong'))).toHaveLength(3)
  const failed = (await trail(link.id)).filter(({ action }) => /check_failed|locked/.test(action))
  expect(failed).toHaveLength(3)
})

it('takes boxes of one digit each, as browsers send fields of one name', async () => {
  const link = await payLinkOf(call)
  const body = [...link.digits].map((digit) => `digits=${digit}`).join('&')
  const answer = await fetch(`${server.baseUrl}${link.path}/check`, {
    method: 'POST',
    redirect: 'manual',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(answer.headers.get('set-cookie')).toContain('aval_pay=')
})

it('gives a right answer its guesses back', async () => {
  const link = await payLinkOf(call)
  const browser = payBrowser(server.baseUrl, link.path)
  for (let n = 0; n < 2; n += 1) await browser.post('/check', { digits: wrongOf(link.digits) })
  await openedPage(server.baseUrl, link)
  expect((await payBrowser(server.baseUrl, link.path).get()).text).toContain('Resta 1 tentativa')
})
