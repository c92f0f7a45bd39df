import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type App, keepPicture } from './app'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
type Finding = { id: string; impact: string; nodes: { target: string[] }[] }

/** Fails with axe's findings of serious or critical impact (WCAG 2.2 A and AA) on the page as it stands. */
export async function assertAccessible(page: Page): Promise<void> {
  // While a page refreshes itself its title is away for a moment.
  await page.waitForFunction('document.title !== ""')
  // Evaluated, not added as a script element: the page's content policy refuses foreign scripts.
  await page.evaluate(axe)
  const findings = (await page.evaluate(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
  }).then((result) => result.violations)`)) as Finding[]
  const serious = findings.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const told = serious.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.target.join(' '))
        .slice(0, 5)
        .join(' | ')}`,
  )
  expect(told, new URL(page.url()).pathname).toEqual([])
}

/** Opens a page on a phone, light and dark: it fits without sideways scroll, and axe finds nothing. */
export async function assertFitsPhone(
  app: App,
  path: string,
  { storageState, picture }: { storageState?: BrowserContextOptions['storageState']; picture?: string } = {},
): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const phone = await app.page({
      ...(storageState && { storageState }),
      viewport: { width: 375, height: 812 },
      colorScheme,
      hasTouch: true,
    })
    await phone.goto(path)
    await phone.waitForLoadState('networkidle')
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide, `sideways scroll of ${path}`).toBeLessThanOrEqual(0)
    await assertAccessible(phone)
    if (picture) await keepPicture(phone, `phone-${colorScheme}${picture}`)
    await phone.context().close()
  }
}
