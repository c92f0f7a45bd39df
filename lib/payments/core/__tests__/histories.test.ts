import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createRandom } from '@/tests/support/random'
import { bookOf, type Fate } from '../../__tests__/support/book'
import { type History, historyOf, retold } from '../../__tests__/support/history'
import { modelOf } from '../../__tests__/support/model'

const histories = 10_000
const seeds = Array.from({ length: histories }, (_, i) => i + 1)

/**
 * In every history the power goes at one step at least, and at two of five: half of them lose what the step wrote, in its
 * middle or whole, half only the answer.
 */
function powerOf(seed: number, { steps }: History) {
  const random = createRandom(seed)
  const dark = Math.floor(random() * steps.length)
  return (step: number): Fate => {
    if (step !== dark && random() >= 0.4) return { kind: 'none' }
    crashes += 1
    return random() < 0.5 ? { kind: 'lost', entries: Math.floor(random() * 4) } : { kind: 'unheard' }
  }
}
let crashes = 0

/** `expect` for each of 10,000 costs more than what it tests. */
function same(found: unknown, wanted: unknown, name: string) {
  if (!isDeepStrictEqual(found, wanted)) expect(found, name).toEqual(wanted)
}

describe(`${histories} random histories of payments, with the power lost at steps of each`, () => {
  it('end as a plain model says, whatever people and the clock do in between, the ledger in balance at every step', () => {
    const seen = { completed: 0, active: 0, accepted: 0, broken: 0, cancelled: 0, proposed: 0 }
    for (const seed of seeds) {
      const history = historyOf(seed, { commands: true })
      const { snapshot } = bookOf(history, powerOf(seed, history))
      same(snapshot, modelOf(history), `history ${seed}`)
      for (const { state } of Object.values(snapshot.agreements)) seen[state as keyof typeof seen] += 1
    }
    expect(crashes).toBeGreaterThan(2 * histories)
    for (const [state, count] of Object.entries(seen)) expect(count, state).toBeGreaterThan(histories / 100)
  }, 120_000)

  it('end in one state in whatever order they are told, and however often', () => {
    const seen: Record<string, number> = {}
    for (const seed of seeds) {
      const history = historyOf(seed, { commands: false })
      const { snapshot, findings } = bookOf(history, powerOf(seed, history))
      same(snapshot, modelOf(history), `history ${seed}`)
      const again = retold(history, seed + histories)
      const other = bookOf(again, powerOf(seed + histories, again))
      const found = { snapshot: other.snapshot, findings: other.findings }
      same(found, { snapshot, findings }, `history ${seed} told otherwise`)
      for (const finding of Object.values(findings)) seen[finding] = (seen[finding] ?? 0) + 1
    }
    for (const finding of ['exact', 'partial', 'over', 'late', 'double', 'unknown'])
      expect(seen[finding], finding).toBeGreaterThan(histories / 100)
  }, 120_000)
})
