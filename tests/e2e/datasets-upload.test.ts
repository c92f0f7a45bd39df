import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { assertAccessible } from '../support/accessible'
import { hasBrowser, keepPicture, useApp } from '../support/app'
import { hydrated, ownerOn } from '../support/browser-owner'
import type { Call } from '../support/server'

const rowCount = 4_000

const choose = (page: Page, name: string, content: string | Uint8Array) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content as Uint8Array) })

/** A Brazilian export (semicolons, decimal comma, Latin-1) with two rows that cannot be read. */
function orders(): Uint8Array {
  const rows = Array.from({ length: rowCount }, (_, place) => {
    const limit = place === 9 ? 'quarenta mil' : `${(place * 37) % 900},50`
    const late = (place * 7) % 5
    const status = place === 700 ? 'pendente' : late > 2 ? 'bloqueado' : 'liberado'
    return `${9_000 + place};${limit};${late + ((place * 13) % 3)};São Paulo;${status}`
  })
  return Buffer.from(['pedid;limite;atrasos;cidade;status', ...rows].join('\r\n'), 'latin1')
}

const broken: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['vazio.csv', '', /está vazio/],
  ['cabecalho.csv', 'a,b,status\n', /só tem o cabeçalho/],
  ['solo.csv', 'uma coluna\n1\n2\n', /parece ter uma coluna só/],
  ['binario.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), /não é um arquivo de texto/],
  ['planilha.csv', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 1, 2), /planilha ou um \.zip/],
  ['repetidas.csv', 'a,b,a\n1,2,3\n', /colunas com o mesmo nome/],
]

describe.skipIf(!hasBrowser)('data set pages', () => {
  const app = useApp()
  let page: Page
  let call: Call

  beforeAll(async () => {
    if (!hasBrowser) return
    ;({ call, page } = await ownerOn(app, { name: 'Tecelagem Exemplo', email: 'dados@exemplo.com.br' }))
    page.on('dialog', (dialog) => void dialog.accept())
  })

  test('a fresh company is offered the sample with its licence', async () => {
    await page.goto('/datasets')
    await page.getByText('CC BY 4.0').waitFor()
    await page.getByRole('link', { name: 'Usar dados de exemplo' }).click()
    await page.getByRole('button', { name: 'Enviar 30.000 linhas e treinar' }).waitFor()
    expect(await page.getByLabel('Coluna da resposta').inputValue()).toBe('default_next_month')
    expect(await page.getByRole('radio', { name: /Se o cliente pagou depois/ }).isChecked()).toBe(true)
  })

  test.each(broken)('%s is refused in words before anything is sent', async (name, content, words) => {
    await page.goto('/datasets/new')
    await hydrated(page)
    await choose(page, name, content)
    await page.getByRole('alert').filter({ hasText: words }).waitFor()
    expect((await call<{ data: unknown[] }>('GET', '/datasets')).body.data).toEqual([])
  })

  test('one class only and an unanswered meaning stand in the way', async () => {
    await choose(page, 'um.csv', 'x,vazia,status\n1,,sim\n2,,sim\n')
    await page.getByText('Esta coluna só tem o valor “sim”.').waitFor()
    await page.getByText('toda vazia').waitFor()
    await page.getByRole('button', { name: /^Enviar/ }).click()
    await page.getByText('Diga o que a resposta quer dizer').waitFor()
    await assertAccessible(page)
  })

  test('a broken upload goes on with the same file, and refused rows are listed', async () => {
    await page.goto('/datasets/new')
    await hydrated(page)
    await page.route('**/api/v1/datasets/upload**', (route) => route.abort('connectionreset'))
    await choose(page, 'pedidos.csv', orders())
    await page.getByRole('radio', { name: /O que o analista decidiu/ }).check()
    await page.getByRole('button', { name: 'Enviar 4.000 linhas e treinar' }).click()
    await page.getByText('A conexão caiu.').waitFor()
    await page.unroute('**/api/v1/datasets/upload**')
    await page.reload()
    await page.getByText('Escolha o mesmo arquivo').waitFor()
    await hydrated(page)
    await choose(page, 'pedidos.csv', orders())
    await page.getByText('O modelo está pronto.').waitFor({ timeout: 120_000 })
    await page.getByText('2 linhas recusadas; 3.998 aceitas').waitFor()
    await page.getByText('"quarenta mil"').waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'datasets-sent')
  })

  test('the profile tells why a column is left out, trains again and is deleted after a question', async () => {
    await page.goto('/datasets')
    await page.getByRole('link', { name: 'pedidos' }).click()
    await page.getByText('valor único.').waitFor()
    await hydrated(page)
    await keepPicture(page, 'dataset')
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Treinar de novo' }).click()
    await page.getByText('O modelo está pronto.').waitFor({ timeout: 120_000 })
    await page.getByRole('button', { name: 'Excluir' }).click()
    await page.getByRole('button', { name: 'Excluir dados' }).click()
    await page.getByText('Nenhum dado enviado ainda').waitFor()
    expect((await call<{ data: unknown[] }>('GET', '/datasets')).body.data).toEqual([])
  })
})
