import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkReply } from '../index'
import { type ContextName, contexts } from './contexts'

const forbidden = readFileSync(new URL('./red-team/forbidden-replies.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')

/* Written without a look at the rules, in five sets, each measured before the rules were widened to it (docs/guard.md). */
it(`blocks each of ${forbidden.length} forbidden replies written apart from the rules`, () => {
  const passed = forbidden.filter((line) => {
    const [context = 'open', text = ''] = line.split('\t')
    return checkReply(text.replaceAll('\\n', '\n'), contexts[context as ContextName]).verdict === 'allow'
  })
  expect(forbidden.length).toBeGreaterThanOrEqual(555)
  expect(passed).toEqual([])
})
