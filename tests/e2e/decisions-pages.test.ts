import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { assertAccessible } from '../support/accessible'
import { hasBrowser, keepPicture, useApp } from '../support/app'
import { hydrated, ownerOn } from '../support/browser-owner'
import type { Call } from '../support/server'
import { completeDataset, modelOf } from '../support/trained-company'

describe.skipIf(!hasBrowser)('decision pages', () => {
  const app = useApp()
  let page: Page
  let call: Call

  beforeAll(async () => {
    if (!hasBrowser) return
    ;({ call, page } = await ownerOn(app, { name: 'Metalúrgica Exemplo', email: 'decisoes@exemplo.com.br' }))
  })

  test('a fresh company is told its next step, and has nothing to decide with', async () => {
    await page.getByText('Faltam 3 passos').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'home-fresh')
    await page.goto('/decisions')
    await page.getByText('Falta um modelo para decidir').waitFor()
    const { jobId } = await completeDataset(call)
    await modelOf(call, jobId)
  })

  test('the form names what is wrong by field and moves there', async () => {
    await page.goto('/decisions/new')
    await hydrated(page)
    await page.getByLabel('risco').fill('muito')
    await page.getByRole('button', { name: 'Decidir', exact: true }).click()
    await page.getByText('Diga o número do pedido.').waitFor()
    await page.getByText('Não é um número. Use 1234,56.').waitFor()
    expect(await page.getByLabel('Número do pedido').evaluate((field) => field === document.activeElement)).toBe(true)
  })

  test('a pasted order fills the form and is decided', async () => {
    await page.getByRole('button', { name: 'Colar JSON' }).click()
    const order = { order_id: 'P-1', features: { risco: 95, valor: 10.5, bom: false, outra: 1 } }
    await page.getByRole('textbox', { name: 'Pedido em JSON' }).fill(JSON.stringify(order))
    await page.getByRole('button', { name: 'Preencher o formulário' }).click()
    await page.getByText('Uma coluna que o modelo não conhece ficou de fora').waitFor()
    expect(await page.getByLabel('valor').inputValue()).toBe('10,5')
    await page.getByRole('button', { name: 'Decidir', exact: true }).click()
    await page.waitForURL(/\/decisions\/dec_/)
    await page.getByText('Bloqueado', { exact: true }).first().waitFor()
  })

  test('the points sum to the chance shown', async () => {
    const { body } = await call<Record<string, number> & { reasons: { contribution: number }[] }>(
      'GET',
      new URL(page.url()).pathname,
    )
    const sum = body.reasons.reduce((total, reason) => total + reason.contribution, body['base'] ?? 0)
    expect(sum).toBeCloseTo(body['probability'] ?? 0, 9)
    const shown = new Intl.NumberFormat('pt-BR', { style: 'percent', minimumFractionDigits: 2 }).format(sum)
    expect(await page.locator('tfoot').first().textContent()).toContain(shown)
  })

  test('another input moves the chance and the answer, and nothing is stored', async () => {
    await hydrated(page)
    const whatIf = page.getByRole('region', { name: 'E se fosse diferente?' })
    await whatIf.getByText('Como foi decidido.').waitFor()
    const before = await whatIf.getByRole('img').first().getAttribute('aria-label')
    await whatIf.getByLabel('risco', { exact: true }).fill('5')
    await whatIf.getByText(/A resposta mudaria: \+/).waitFor()
    await whatIf.getByText('Liberado', { exact: true }).waitFor()
    expect(await whatIf.getByRole('img').first().getAttribute('aria-label')).not.toBe(before)
    await assertAccessible(page)
    await whatIf.getByRole('button', { name: 'Voltar ao pedido' }).click()
    await whatIf.getByText('Como foi decidido.').waitFor()
    const { body } = await call<{ data: { decision: string }[] }>('GET', '/decisions?order_id=P-1')
    expect(body.data.map(({ decision }) => decision)).toEqual(['rejected'])
  })

  test('the signed receipt is downloaded, and holds', async () => {
    const link = page.getByRole('link', { name: 'Baixar recibo assinado' })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    const receipt: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'))
    const { body } = await call('POST', '/decisions/receipts/verify', { json: { receipt } })
    expect(body).toMatchObject({ valid: true })
    await page.getByRole('button', { name: 'Conferir recibo' }).click()
    await page.getByText('mesma conta, até o último bit').waitFor()
    expect(await page.getByLabel('confere', { exact: true }).count()).toBe(5)
  })

  test('a person changes the answer, and the original stays', async () => {
    await hydrated(page)
    await page.getByText('Liberar o pedido P-1').click()
    await page.getByRole('button', { name: 'Registrar revisão' }).click()
    await page.getByText('Diga por quê').waitFor()
    await page.getByLabel('Motivo').fill('Garantia real apresentada.')
    await page.getByRole('button', { name: 'Registrar revisão' }).click()
    await page.getByText('Uma pessoa trocou a resposta').waitFor()
    await page.getByText(/Agora vale/).waitFor()
    expect(await page.getByText('Bloqueado', { exact: true }).count()).toBeGreaterThan(0)
    await assertAccessible(page)
  })

  test('the outcome is told', async () => {
    await page.getByText('Registrar o resultado').click()
    await page.getByText('Pagou com atraso').click()
    await page.getByLabel('Dias de atraso').fill('12')
    await page.getByRole('button', { name: 'Registrar resultado' }).click()
    await page.getByText('O cliente pagou com 12 dias de atraso').waitFor()
  })

  test('a CSV with a wrong cell is refused before it is sent, a sound one is decided and downloaded', async () => {
    await page.goto('/decisions/new?tab=batch')
    await hydrated(page)
    const choose = (lines: string[]) =>
      page.locator('input[type="file"]').setInputFiles({
        name: 'lote.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(lines.join('\n')),
      })
    await choose(['pedido;risco;valor', 'B-1;alto;1'])
    await page.getByText('Um valor precisa de correção').waitFor()
    expect(await page.getByRole('button', { name: 'Decidir 1 pedido' }).isDisabled()).toBe(true)
    const rows = Array.from({ length: 60 }, (_, row) => `B-${row};${row},5;${row * 10}`)
    await choose(['pedido;risco;valor', ...rows])
    await page.getByRole('button', { name: 'Decidir 60 pedidos' }).click()
    await page.getByText('60 pedidos decididos').waitFor()
    const link = page.getByRole('link', { name: 'Baixar resultado em CSV' })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    const text = readFileSync(await download.path(), 'utf8').trim()
    expect(text.split(/\r?\n/)).toHaveLength(61)
  })

  test('the history pages on the server and filters in the address', async () => {
    await page.goto('/decisions')
    await hydrated(page)
    await page.getByText('25 linhas nesta página').waitFor()
    await page.getByRole('button', { name: 'Anteriores' }).click()
    await page.waitForURL(/cursor=/)
    await page.goto('/decisions')
    await hydrated(page)
    await page.getByLabel('Número do pedido').fill('P-1')
    await page.keyboard.press('Enter')
    await page.waitForURL(/order=P-1/)
    await page.getByText('trocada: liberado').waitFor()
    expect(await page.locator('tbody tr').count()).toBe(1)
    await page.getByRole('button', { name: 'Limpar filtros' }).click()
    await page.waitForURL((url) => url.search === '')
  })

  test('credit today opens with what was decided', async () => {
    await page.goto('/credit')
    await page.getByText('Liberados hoje').waitFor()
    await page.getByText('Últimas decisões').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'credit')
  })

  test('a decision that is not ours is not found', async () => {
    const answer = await page.goto('/decisions/dec_01aaaaaaaaaaaaaaaaaaaaaaaa')
    expect([200, 404]).toContain(answer?.status())
    await page.getByText('Não há nada neste endereço').waitFor()
  })
})
