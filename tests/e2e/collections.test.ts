import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { assertAccessible } from '../support/accessible'
import { hasBrowser, keepPicture, useApp } from '../support/app'
import { hydrated, ownerOn } from '../support/browser-owner'
import { sure } from '../support/company-world'
import { debtor, debtorsCsv } from '../support/debtors'
import type { Call } from '../support/server'

const mark = 'Exemplo'
const customerCount = 60
/** Whose phone is played, and who asks for a person: both with room for instalments. */
const played = debtor(40, mark)
const asking = debtor(55, mark)

/** A spreadsheet of which one line has a document that cannot be. */
const file = () => debtorsCsv(customerCount, mark).replace(debtor(7, mark).document, '11111111111')

type Agreements = { data: { state: string; simulated: boolean }[] }
type Turn = { reply: string | null; escalated: boolean; escalation_reason?: string }

describe.skipIf(!hasBrowser)('collections, from a file to a person', () => {
  const app = useApp()
  let page: Page
  let call: Call

  const open = async (path: string) => {
    await page.goto(path)
    await hydrated(page)
  }

  beforeAll(async () => {
    if (!hasBrowser) return
    ;({ call, page } = await ownerOn(app, { name: 'Administradora Exemplo', email: 'cobranca@exemplo.com.br' }))
    const creditor = { creditor_document: '11.444.777/0001-61', creditor_address: 'Rua Exemplo, 100, São Paulo, SP' }
    await sure(call, 'PUT', '/collection-policy', creditor)
  })

  test('a CSV becomes a portfolio in order of expected value, and the line left out is named', async () => {
    await open('/portfolios/new')
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'atrasados.csv', mimeType: 'text/csv', buffer: Buffer.from(file()) })
    await page.getByText('10 de 10 colunas reconhecidas').waitFor()
    await page.getByLabel('Os clientes são inventados').check()
    await assertAccessible(page)
    await page.getByRole('button', { name: `Enviar ${customerCount} linhas` }).click()
    await page.getByText('1 linha ficou de fora').waitFor()
    await page
      .getByRole('table', { name: 'Linhas recusadas' })
      .or(page.getByText('Linha', { exact: true }))
      .first()
      .waitFor()
    await assertAccessible(page)
    await page.getByRole('link', { name: 'Abrir carteira' }).click()
    await page.getByRole('heading', { name: 'Quem procurar primeiro' }).waitFor()
    await hydrated(page)
    await assertAccessible(page)
    await keepPicture(page, 'collections-portfolio')
  })

  test('a persona is edited, a wrong name is refused, and the version published', async () => {
    await open('/personas?persona=3')
    const greeting = page.getByLabel('Saudação', { exact: true })
    await greeting.fill('Olá! Aqui é {{creditor_name}}, tudo bem? Falo com {{customer_nome}}?')
    await page.getByRole('button', { name: 'Usar customer_name' }).click()
    expect(await greeting.inputValue()).toContain('{{customer_name}}')
    await page.getByText('Um ponto mudou da v1 para a v2').waitFor()
    const publish = page.getByRole('button', { name: 'Publicar v2' })
    // Enabled once the preview stands; until then it is pale.
    await expect.poll(() => publish.isEnabled(), { timeout: 30_000 }).toBe(true)
    await assertAccessible(page)
    await keepPicture(page, 'collections-persona', false)
    await publish.click()
    await page.getByText('Versão 2 publicada').waitFor()
    await page.getByText(/^v2 em uso desde/).waitFor()
    const { data } = await sure<{ data: { number: number; version: number }[] }>(call, 'GET', '/personas')
    expect(data.find(({ number }) => number === 3)?.version).toBe(2)
  })

  test('the simulator is played to an accepted offer', async () => {
    await open('/simulator')
    await page
      .getByLabel('Cliente', { exact: true })
      .selectOption({ label: `${played.name}, ${played.overdue_days} dias` })
    await page.getByRole('button', { name: 'Começar conversa' }).click()
    const phone = page.getByRole('region', { name: 'Celular do devedor' })
    const say = async (text: string) => {
      await phone.getByLabel('Mensagem do devedor').fill(text)
      await phone.getByRole('button', { name: 'Enviar' }).click()
    }
    await phone.getByText('identidade não confirmada').waitFor()
    expect(await phone.textContent()).not.toContain('R$')
    await say(`sou eu, ${played.document.slice(-4)}`)
    await phone.getByText('identidade confirmada').waitFor()
    await page.getByText('espera a escolha').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'collections-simulator')
    await say('quero a opção 2')
    const asksAgain = page.getByText('espera o sim')
    const agreed = page.getByText('espera o pagamento')
    await agreed.or(asksAgain).first().waitFor()
    if (await asksAgain.isVisible()) await say('sim, pode registrar')
    await agreed.waitFor()
    const { data } = await sure<Agreements>(call, 'GET', '/agreements')
    expect(data).toMatchObject([{ state: 'accepted', simulated: true }])
  })

  test('a person takes over, is held to the same guard, and gives the conversation back', async () => {
    const start = { customer_id: asking.customer_id, channel: 'whatsapp' }
    // Whatever the hour of the test is.
    const { conversation_id: id } = await sure<{ conversation_id: string }>(
      call,
      'POST',
      '/conversations/start?force=true',
      start,
    )
    const hear = (text: string) => sure<Turn>(call, 'POST', `/conversations/${id}/messages`, { text })
    expect(await hear('quero falar com uma pessoa')).toMatchObject({ escalated: true })
    // Its live line stays open, so the network is never idle; what is clicked here comes after hydration anyway.
    await page.goto('/conversations')
    const bar = page.getByRole('region', { name: 'Quem responde' })
    await bar.getByRole('button', { name: 'Assumir conversa' }).click()
    await bar.getByText('A conversa está com você.').waitFor()
    expect(await hear('alô, tem alguém aí?')).toMatchObject({ reply: null })
    await bar.getByLabel('Sua resposta').fill('Se não pagar hoje, vamos contar ao seu patrão.')
    await bar.getByRole('button', { name: 'Enviar', exact: true }).click()
    await bar.getByText('A guarda não deixou sair.').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'collections-inbox', false)
    const words = 'Olá! Aqui é a Marina, da equipe. Já vi a sua mensagem e sigo com você por aqui.'
    await bar.getByLabel('Sua resposta').fill(words)
    await bar.getByRole('button', { name: 'Enviar', exact: true }).click()
    const thread = page.getByRole('log', { name: 'Mensagens' })
    await thread.getByText(words).waitFor()
    await thread.getByText('alô, tem alguém aí?').waitFor()
    await bar.getByRole('button', { name: 'Devolver à IA' }).click()
    await bar.getByText('A IA conduz esta conversa.').waitFor()
    expect((await hear('oi, quem é?')).reply).toBeTruthy()
    await thread.getByText('oi, quem é?').waitFor()
  })
})
