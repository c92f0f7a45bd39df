import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { bookOf } from '../../__tests__/support/book'
import { historyOf, retold } from '../../__tests__/support/history'
import { modelOf } from '../../__tests__/support/model'

const histories = 10_000
const seeds = Array.from({ length: histories }, (_, i) => i + 1)

/** `expect` for each of 10,000 costs more than what it tests. */
function same(found: unknown, wanted: unknown, name: string) {
  if (!isDeepStrictEqual(found, wanted)) expect(found, name).toEqual(wanted)
}

describe(`${histories} random histories of payments`, () => {
  it('end as a plain model says, whatever people and the clock do in between, the ledger in balance at every step', () => {
    const seen = { completed: 0, active: 0, accepted: 0, broken: 0, cancelled: 0, proposed: 0 }
    for (const seed of seeds) {
      const history = historyOf(seed, { commands: true })
      const { snapshot } = bookOf(history)
      same(snapshot, modelOf(history), `history ${seed}`)
      for (const { state } of Object.values(snapshot.agreements)) seen[state as keyof typeof seen] += 1
    }
    for (const [state, count] of Object.entries(seen)) expect(count, state).toBeGreaterThan(histories / 100)
  }, 120_000)

  it('end in one state in whatever order they are told, and however often', () => {
    const seen: Record<string, number> = {}
    for (const seed of seeds) {
      const history = historyOf(seed, { commands: false })
      const { snapshot, findings } = bookOf(history)
      same(snapshot, modelOf(history), `history ${seed}`)
      const other = bookOf(retold(history, seed + histories))
      const found = { snapshot: other.snapshot, findings: other.findings }
      same(found, { snapshot, findings }, `history ${seed} told otherwise`)
      for (const finding of Object.values(findings)) seen[finding] = (seen[finding] ?? 0) + 1
    }
    for (const finding of ['exact', 'partial', 'over', 'late', 'double', 'unknown'])
      expect(seen[finding], finding).toBeGreaterThan(histories / 100)
  }, 120_000)
})
