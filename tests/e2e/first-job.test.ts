import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { assertAccessible, assertFitsPhone } from '../support/accessible'
import { hasBrowser, keepPicture, useApp } from '../support/app'
import { hydrated } from '../support/browser-owner'
import { until } from '../support/poll'

const sample = resolve('public/samples/taiwan-credit-default.csv.gz')
const person = { company: 'Cooperativa Exemplo', name: 'Lívia Cardoso', email: 'livia@exemplo.com.br' }
const password = 'uma frase bem comprida'

async function register(page: Page) {
  await page.goto('/register')
  await page.getByLabel('Nome da empresa').fill(person.company)
  await page.getByLabel('Seu nome').fill(person.name)
  await page.getByLabel('Seu e-mail').fill(person.email)
  await page.getByLabel('Senha', { exact: true }).fill(password)
  await keepPicture(page, 'register')
  await page.getByRole('button', { name: 'Criar conta' }).click()
}

describe.skipIf(!hasBrowser)('the first job, from registration to a decision', () => {
  const app = useApp()
  let page: Page
  let modelPath = ''

  const fitsPhone = async (path: string) => {
    const state = await page.context().storageState()
    for (const colorScheme of ['light', 'dark'] as const) {
      const phone = await app.page({
        storageState: state,
        viewport: { width: 375, height: 812 },
        colorScheme,
        hasTouch: true,
      })
      await phone.goto(path)
      await hydrated(phone)
      const wide = await phone.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, `sideways scroll of ${path}`).toBeLessThanOrEqual(0)
      await assertAccessible(phone)
      await keepPicture(phone, `phone-${colorScheme}${path.replace(/mod_\w+/, 'id').replaceAll('/', '-')}`)
      await phone.context().close()
    }
  }

  test('a company registers by the page and sees its token once', async () => {
    page = await app.page()
    await register(page)
    const token = page.getByText(/^eyJ/).first()
    await token.waitFor()
    await assertAccessible(page)
    await page
      .getByRole('link', { name: /Ir para o início|Seguir sem copiar/ })
      .or(page.getByRole('button', { name: /Ir para o início|Seguir sem copiar/ }))
      .first()
      .click()
    await page.waitForURL((url) => url.pathname === '/')
    expect(await page.getByText(/^eyJ/).count()).toBe(0)
    await page.getByText(person.company).first().waitFor()
    await assertAccessible(page)
  })

  test('a file of 30,000 rows is mapped, sent and trained on', async () => {
    await page.goto('/datasets/new')
    await hydrated(page)
    await page.locator('input[type="file"]').setInputFiles(sample)
    await page.getByLabel('Coluna da resposta').selectOption('default_next_month')
    await page.getByRole('radio', { name: /^0\b/ }).check()
    await page.getByRole('radio', { name: /Se o cliente pagou depois/ }).check()
    await assertAccessible(page)
    await keepPicture(page, 'datasets-new')
    await page.getByRole('button', { name: /^Enviar/ }).click()
    const seeModel = page.getByRole('link', { name: /modelo/i }).filter({ hasText: /Ver/ })
    await seeModel.first().waitFor({ timeout: 120_000 })
    await assertAccessible(page)
    await seeModel.first().click()
    await page.waitForURL(/\/models\/mod_/)
    modelPath = new URL(page.url()).pathname
  })

  test('the model shows its matrix, and the threshold moves it without a request', async () => {
    await page.getByRole('table').first().waitFor()
    await hydrated(page)
    await keepPicture(page, 'model')
    await keepPicture(page, 'model-top', false)
    await assertAccessible(page)
    const matrix = page.getByRole('table').filter({ hasText: 'modelo disse' }).first()
    const before = await matrix.textContent()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByRole('slider').first().focus()
    for (let i = 0; i < 10; i += 1) await page.keyboard.press('ArrowRight')
    await expect.poll(() => matrix.textContent()).not.toBe(before)
    // Only the list of the orders that change their answer comes from the server.
    expect(asked.filter((url) => url.includes('/api/') && !url.includes('/flips?'))).toEqual([])
  })

  test('an order is decided with its reasons and replayed to the same bits', async () => {
    await page.goto('/decisions/new')
    await hydrated(page)
    await page.getByLabel('Número do pedido').fill('118204')
    await page.getByRole('button', { name: 'Preencher com exemplo' }).click()
    await keepPicture(page, 'decision-new')
    await assertAccessible(page)
    await page
      .getByRole('button', { name: /^Decidir/ })
      .last()
      .click()
    await page.waitForURL(/\/decisions\/dec_/)
    await hydrated(page)
    await page.getByRole('button', { name: 'Refazer' }).click()
    await page.getByText('idêntico').first().waitFor()
    await keepPicture(page, 'decision')
    await assertAccessible(page)
  })

  test('the trail tells all of it and verifies', async () => {
    await page.goto('/audit')
    await hydrated(page)
    await page.getByRole('button', { name: /Conferir/ }).click()
    await page
      .getByText(/registros conferidos/)
      .first()
      .waitFor()
    await keepPicture(page, 'audit')
    await assertAccessible(page)
  })

  test.each([
    '/',
    '/datasets',
    '/datasets/new',
    '/models',
    '/models/compare',
    '/decisions',
    '/decisions/new',
    '/settings/tokens',
    '/settings/members',
    '/settings/profile',
    '/audit',
  ])('%s is accessible, light and dark, and fits a phone', fitsPhone)

  test.each(['', '/explanation', '/groups', '/monitoring', '/record'])(
    "a version's page%s is accessible, light and dark, and fits a phone",
    (tab) => fitsPhone(`${modelPath}${tab}`),
  )

  test('after logging out the dashboard asks for a login, and a wrong password is told in words', async () => {
    const fresh = await app.page()
    await fresh.goto('/models')
    await fresh.waitForURL(/\/login\?next=/)
    await hydrated(fresh)
    await fresh.getByLabel('E-mail').fill(person.email)
    await fresh.getByLabel('Senha', { exact: true }).fill('errada errada errada')
    await fresh.getByRole('button', { name: 'Entrar' }).click()
    await fresh.getByText('E-mail ou senha não conferem.').waitFor()
    await keepPicture(fresh, 'login')
    await fresh.getByLabel('Senha', { exact: true }).fill(password)
    await fresh.getByRole('button', { name: 'Entrar' }).click()
    await fresh.waitForURL(/\/models$/)
  })

  test.each(['/login', '/login/forgot', '/register', '/invite/unknown'])(
    '%s is accessible on a phone, light and dark',
    (path) => assertFitsPhone(app, path),
  )

  test('the documentation pages list every operation and reason', async () => {
    const docs = await app.page()
    await docs.goto('/docs')
    await docs.getByText('/api/v1/companies', { exact: true }).first().waitFor()
    await keepPicture(docs, 'docs', false)
    // So long a list is drawn as it is scrolled to.
    const decisions = docs.getByText('/api/v1/decisions', { exact: true }).first()
    await until('the reference shows decisions', async () => {
      await docs.mouse.wheel(0, 600)
      return (await decisions.isVisible()) || undefined
    })
    await docs.goto('/docs/errors')
    await docs.locator('#no_active_model').waitFor()
    await assertAccessible(docs)
  })
})
