import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

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
