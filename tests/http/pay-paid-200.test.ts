import { beforeAll, expect, it } from 'vitest'
import { readBrCode } from '@/lib/payments/core/read-br-code'
import { openedPage, optionsOf, payLinkOf } from '../support/pay-page'
import { bankOf, pixOf } from '../support/pix'
import { until } from '../support/poll'
import { type Call, registerCompany, useServer } from '../support/server'

const server = useServer()
let call: Call

beforeAll(async () => {
  call = (await registerCompany(server.baseUrl, 'Credora Ltda.')).call
})

/** Opens the page's events; resolves with the first change. */
async function nextChange(path: string, cookie: string): Promise<string> {
  const response = await fetch(`${server.baseUrl}${path}/events`, { headers: { cookie } })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const reader = response.body?.getReader()
  let text = ''
  while (reader && !text.includes('event: changed')) {
    const { done, value } = await reader.read()
    if (done) break
    text += new TextDecoder().decode(value)
  }
  await reader?.cancel()
  return text
}

it('turns to paid by itself, thanks, and gives a receipt, instalment by instalment', async () => {
  const bank = await bankOf(call, server.baseUrl)
  const link = await payLinkOf(call)
  const browser = await openedPage(server.baseUrl, link)
  await browser.post('/choose', { offer: optionsOf((await browser.get()).text)[1] ?? '' })
  const pay = async (name: string) => {
    const page = (await browser.get()).text
    const code = readBrCode(/id="pix-code"[^>]* value="([^"]+)"/.exec(page)?.[1] ?? '')
    const changed = nextChange(link.path, browser.cookie())
    await bank.tell(
      pixOf(name, {
        txid: code.txid ?? '',
        valor: (Number(code.amountCents) / 100).toFixed(2),
      }),
    )
    return changed
  }
  const told = await pay('pagina1')
  expect(told).toMatch(/event: changed\ndata: \{"agreement_id":"agr_\w+"\}/)
  const after = await until('the page tells of the payment', async () => {
    const { text } = await browser.get()
    return text.includes('Recebemos R$') ? text : undefined
  })
  expect(after).toContain('Falta pagar')
  const receipt = await fetch(`${server.baseUrl}${link.path}/receipt.pdf`, { headers: { cookie: browser.cookie() } })
  expect(receipt.status).toBe(200)
  expect(receipt.headers.get('content-type')).toBe('application/pdf')
  expect(receipt.headers.get('content-disposition')).toContain('recibo.pdf')
  const bytes = Buffer.from(await receipt.arrayBuffer())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.toString('latin1')).toContain('/StructTreeRoot')
  expect((await browser.get('/receipt.pdf?payment=pay_none')).status).toBe(404)
  const count = Number(/Suas (\d+) parcelas/.exec(after)?.[1])
  expect(count).toBeGreaterThan(1)
  for (let number = 2; number <= count; number += 1) {
    await browser.post('/code')
    await pay(`pagina${number}`)
    await until(`payment ${number} shows`, async () => (await browser.get()).text.split('payment=').length > number)
  }
  const done = (await browser.get()).text
  expect(done).toContain('Tudo pago')
  expect(done).toContain('2.450<span class="c">,75</span>')
  expect(done).not.toContain('id="pix-code"')
  expect(done.match(/receipt\.pdf\?payment=/g)).toHaveLength(count)
  // A paid choice is not taken back.
  await browser.post('/drop')
  expect((await browser.get()).text).toContain('Tudo pago')
})
