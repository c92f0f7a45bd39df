import type { Page } from 'playwright-core'
import type { App } from './app'
import { type Call, client } from './server'

const password = 'uma frase bem comprida'

/** Waits for React; a click before would be lost on a slow machine. */
export const hydrated = (page: Page) => page.waitForLoadState('networkidle')

/** A company registered over the API, and a page on which its owner has logged in. */
export async function ownerOn(app: App, company: { name: string; email: string }): Promise<{ call: Call; page: Page }> {
  const json = { ...company, password }
  const { body } = await client(app.url)<{ token: string }>('POST', '/companies', { json })
  const page = await app.page()
  await page.goto('/login')
  await hydrated(page)
  await page.getByLabel('E-mail').fill(company.email)
  await page.getByLabel('Senha', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Entrar' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  return { call: client(app.url, { token: body.token }), page }
}
