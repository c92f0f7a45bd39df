import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { syntheticHistory } from '../../scripts/synthetic-history'
import { assertAccessible, assertFitsPhone } from '../support/accessible'
import { hasBrowser, keepPicture, useApp } from '../support/app'
import { hydrated, ownerOn } from '../support/browser-owner'
import { sure } from '../support/company-world'
import type { Call } from '../support/server'

type Overview = { recovered: { amount: number; payments: number }; conversations: number }
const reais = (amount: number) => new Intl.NumberFormat('pt-BR', { minimumFractionDigits: 2 }).format(amount)
/** A browser that is busy elsewhere for a moment must not fail it; the best of so many shows what the product does. */
const tries = 3
const withinMs = 1_500

describe.skipIf(!hasBrowser)('the overview, from an event told by API to the figure on the open page', () => {
  const app = useApp()
  let page: Page
  let call: Call

  const send = (events: object[]) => sure<{ accepted: number }>(call, 'POST', '/events', { events })
  const recovered = async () => (await sure<Overview>(call, 'GET', '/metrics/overview?range=30d')).recovered.amount

  beforeAll(async () => {
    if (!hasBrowser) return
    ;({ call, page } = await ownerOn(app, { name: 'Administradora Exemplo', email: 'gestao@exemplo.com.br' }))
  })

  test('a company without a single event is told what is left to the first figures', async () => {
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: 'Visão geral' }).waitFor()
    expect(await page.getByRole('link', { name: /carteira/i }).count()).toBeGreaterThan(0)
    await assertAccessible(page)
  })

  test('a month of events is there as soon as it was sent', async () => {
    const month = { days: 30, conversations: 900, seed: 6, now: Date.now(), portfolioId: 'port_exemplo' }
    const events = [...syntheticHistory(month)]
      .map(({ simulated: _, ...event }) => event)
      .sort((a, b) => (a.timestamp < b.timestamp ? -1 : 1))
    for (let from = 0; from < events.length; from += 1_000) await send(events.slice(from, from + 1_000))
    await sure(call, 'PUT', '/metrics/settings', { monthly_target: 260_000, rate_target: 0.35, version: 0 })
    await page.goto('/?range=30d')
    await hydrated(page)
    const amount = await recovered()
    expect(amount).toBeGreaterThan(1_000)
    await page.getByText(reais(amount)).first().waitFor()
    await assertAccessible(page)
    await keepPicture(page, 'overview')
  })

  test('a payment told by API is in the open page within a second and a half', async () => {
    const times: number[] = []
    for (let n = 1; n <= tries && !times.some((ms) => ms <= withinMs); n += 1) {
      const wanted = reais((await recovered()) + 1_234.5)
      const startedMs = performance.now()
      await send([
        {
          event_id: randomUUID(),
          event_type: 'payment_confirmed',
          timestamp: new Date().toISOString(),
          data: { payment_amount: 1_234.5, method: 'pix', payment_id: `pay_${n}` },
        },
      ])
      await page.getByText(wanted).first().waitFor()
      times.push(performance.now() - startedMs)
    }
    expect(Math.min(...times)).toBeLessThanOrEqual(withinMs)
  })

  test('the address keeps the view, and a figure leads to the rows behind it', async () => {
    await page
      .getByRole('link', { name: '7 dias' })
      .or(page.getByRole('button', { name: '7 dias' }))
      .first()
      .click()
    await page.waitForURL(/range=7d/)
    await page.reload()
    await hydrated(page)
    const { recovered: week } = await sure<Overview>(call, 'GET', '/metrics/overview?range=7d')
    await page.getByText(reais(week.amount)).first().waitFor()
    await page.goto('/?range=30d')
    await hydrated(page)
    await page
      .getByRole('link', { name: /ver os pagamentos/i })
      .first()
      .click()
    await page.waitForURL(/\/payments/)
  })

  test('it fits a phone, light and dark', async () => {
    const storageState = await page.context().storageState()
    await assertFitsPhone(app, '/?range=30d', { storageState, picture: '-overview' })
    const dark = await app.page({ storageState, colorScheme: 'dark' })
    await dark.goto('/?range=30d')
    await hydrated(dark)
    await assertAccessible(dark)
    await keepPicture(dark, 'overview-dark')
    await dark.context().close()
  })

  test('the pages around it: credit, loop, return, alerts, reports', async () => {
    for (const [path, heading] of [
      ['/credit', /crédito/i],
      ['/loop', /ciclo/i],
      ['/roi', /retorno/i],
      ['/alerts', /alertas/i],
      ['/alerts/rules', /regras/i],
      ['/settings/reports', /metas/i],
    ] as const) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      await hydrated(page)
      await assertAccessible(page)
    }
    const storageState = await page.context().storageState()
    for (const path of ['/loop', '/roi', '/alerts', '/settings/reports'])
      await assertFitsPhone(app, path, { storageState })
  })
})
