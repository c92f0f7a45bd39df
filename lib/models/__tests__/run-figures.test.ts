import { expect, it } from 'vitest'
import type { ModelFeature } from '@/lib/ml'
import { runFigures } from '../run-figures'

const rows = 3_000
const labels = Uint8Array.from({ length: rows }, (_, row) => Number((row * 7) % 10 < 6))
const scores = (step: number) => Float64Array.from({ length: rows }, (_, row) => ((row * step) % 997) / 997)
const [a, b] = [scores(31), scores(53)]
const values = Float64Array.from(a, (_, row) => (row % 11 === 0 ? Number.NaN : row % 700))
const feature = { name: 'amount', type: 'number', categories: [] as string[] } as unknown as ModelFeature
const prices = { lossCents: 100, saleCents: 20, lossRatePpm: 900_000, marginRatePpm: 120_000 }

it('gives the same figures in the thread as in place', async () => {
  const both = (limit: number) =>
    Promise.all([
      runFigures('comparePair', [labels, a, b, { a: 0.5, b: 0.4 }], rows, limit),
      runFigures('judge', [labels, a, 0.5], rows, limit),
      runFigures('segmentsOf', [feature, values, { labels, probabilities: a }, 0.5], rows, limit),
      runFigures('profitOf', [{ labels, probabilities: a, values }, prices, 0.5], rows, limit),
    ])
  expect(await both(0)).toEqual(await both(rows))
  expect(labels.byteLength).toBe(rows)
})

it('tells of a failure in the thread and goes on', async () => {
  await expect(runFigures('judge', [new Uint8Array(), undefined as never, 0.5], 1, 0)).rejects.toThrow()
  expect((await runFigures('judge', [labels, a, 0.5], rows, 0)).matrix).toBeDefined()
})
