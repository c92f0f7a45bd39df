import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { assertAccessible } from '../support/accessible'
import { hasBrowser, keepPicture, useApp } from '../support/app'
import { hydrated, ownerOn } from '../support/browser-owner'
import { sure } from '../support/company-world'
import { debtor, debtorsCsv } from '../support/debtors'
import type { Call } from '../support/server'

const mark = 'Pagador'
/** Whose phone is played; with room for instalments. */
const played = debtor(40, mark)

type Agreements = { data: { agreement_id: string; state: string; paid_amount: number; total_amount: number }[] }
type Report = { balanced: boolean; difference: { amount: number }; received: { count: number } }

describe.skipIf(!hasBrowser)('payments, from a yes in the simulator to a paid page', () => {
  const app = useApp()
  let page: Page
  let phone: Page
  let call: Call
  let payUrl = ''

  beforeAll(async () => {
    if (!hasBrowser) return
    ;({ call, page } = await ownerOn(app, { name: 'Administradora Exemplo', email: 'caixa@exemplo.com.br' }))
    const creditor = { creditor_document: '11.444.777/0001-61', creditor_address: 'Rua Exemplo, 100, São Paulo, SP' }
    await sure(call, 'PUT', '/collection-policy', creditor)
    const headers = { 'content-type': 'text/csv' }
    const upload = await call('POST', '/portfolios/upload?synthetic=true', { body: debtorsCsv(60, mark), headers })
    expect(upload.status, upload.text).toBe(200)
    phone = await app.page({ viewport: { width: 375, height: 812 }, hasTouch: true })
  })

  test('the yes brings a link and a code into the talk', async () => {
    await page.goto('/simulator')
    await hydrated(page)
    await page
      .getByLabel('Cliente', { exact: true })
      .selectOption({ label: `${played.name}, ${played.overdue_days} dias` })
    await page.getByRole('button', { name: 'Começar conversa' }).click()
    const talk = page.getByRole('region', { name: 'Celular do devedor' })
    const say = async (text: string) => {
      await talk.getByLabel('Mensagem do devedor').fill(text)
      await talk.getByRole('button', { name: 'Enviar' }).click()
    }
    await talk.getByText('identidade não confirmada').waitFor()
    await say(`sou eu, ${played.document.slice(-4)}`)
    await page.getByText('espera a escolha').waitFor()
    await say('quero pagar à vista')
    const asksAgain = page.getByText('espera o sim')
    const agreed = page.getByText('espera o pagamento')
    await agreed.or(asksAgain).first().waitFor()
    if (await asksAgain.isVisible()) await say('sim, pode registrar')
    await agreed.waitFor()
    const words = (await talk.textContent()) ?? ''
    expect(words).toContain('00020126')
    payUrl = /\/pay\/[0-9a-z]{26}/.exec(words)?.[0] ?? ''
    expect(payUrl).not.toBe('')
  })

  test('the page tells nothing of a debt before the check, and lets nobody else in', async () => {
    await phone.goto(payUrl)
    await phone.getByRole('heading', { name: 'Primeiro, confirme que é você' }).waitFor()
    const before = (await phone.locator('body').textContent()) ?? ''
    expect(before).not.toMatch(/R\$|dívida|parcela|atraso/)
    expect(before).not.toContain(played.name)
    await assertAccessible(phone)
    await keepPicture(phone, 'pay-check')
    await typeDigits('0000')
    await phone.getByText('Não confere com o cadastro.').waitFor()
  })

  const typeDigits = async (digits: string) => {
    const boxes = phone.getByRole('textbox')
    await boxes.first().click()
    await phone.keyboard.type(digits)
    await phone.getByRole('button', { name: 'Continuar' }).click()
  }

  test('after it stand the code and its picture, and the bank’s word turns the page by itself', async () => {
    await typeDigits(played.document.slice(-4))
    await phone.getByRole('button', { name: 'Copiar código PIX' }).waitFor()
    expect(await phone.getByLabel('Código PIX copia e cola').first().inputValue()).toMatch(/^000201/)
    await phone.getByRole('img', { name: /Código QR do PIX/ }).waitFor()
    await assertAccessible(phone)
    await keepPicture(phone, 'pay-code')
    await page.getByRole('button', { name: 'Pagar como o banco' }).click()
    await phone.getByText(/Tudo pago\./).waitFor()
    await assertAccessible(phone)
    await keepPicture(phone, 'pay-paid')
    const link = phone.getByRole('link', { name: /recibo/i }).first()
    const receipt = await phone.request.get((await link.getAttribute('href')) ?? '')
    expect(receipt.headers()['content-type']).toContain('application/pdf')
    expect((await receipt.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })

  /** The bank's statement of that day. */
  const statement = async () => {
    type Received = { data: { end_to_end_id: string; amount: number }[] }
    const { data } = await sure<Received>(call, 'GET', '/received-payments?simulated=true')
    const day = new Intl.DateTimeFormat('pt-BR', { timeZone: 'America/Sao_Paulo' }).format(new Date())
    const lines = data.map(
      ({ end_to_end_id: id, amount }) => `${day};PIX RECEBIDO ${id};${amount.toFixed(2).replace('.', ',')}`,
    )
    return ['Data;Histórico;Valor', ...lines].join('\n')
  }

  test('the conversation thanks, the agreement is complete, the books balance', async () => {
    const talk = page.getByRole('region', { name: 'Celular do devedor' })
    await talk
      .getByText(/obrigad|agrade/i)
      .first()
      .waitFor()
    const { data } = await sure<Agreements>(call, 'GET', '/agreements?simulated=true')
    expect(data).toMatchObject([{ state: 'completed' }])
    expect(data[0]?.paid_amount).toBe(data[0]?.total_amount)
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Sao_Paulo' }).format(new Date())
    const report = await sure<Report>(call, 'GET', `/reconciliation?from=${day}&to=${day}&simulated=true`)
    expect(report).toMatchObject({ balanced: true, difference: { amount: 0 }, received: { count: 1 } })
    await page.goto(`/agreements/${data[0]?.agreement_id}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'agreement')
    await page.goto('/reconciliation?simulated=true')
    await page.getByText('Falta o extrato para dizer se bate.').waitFor()
    await hydrated(page)
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'extrato.csv', mimeType: 'text/csv', buffer: Buffer.from(await statement()) })
    await page.getByText('Bate ao centavo.').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'reconciliation')
  })
})
