import { firstAtLeast } from '../bins/first-at-least.ts'
import type { Model, ModelFeature } from '../model.ts'
import type { Background } from '../training-report.ts'
import { type Condition, isKnownCategory } from './condition.ts'
import { sweepPlan } from './sweep-plan.ts'

/** Most cuts of a number that conditions use. */
const MOST_CUTS = 12
/** Fewest background rows that a rule may rest on. */
export const LEAST_ROWS = 10

/** A condition that rules are put together from, with the background rows that meet it as bits. */
export interface Literal {
  feature: number
  condition: Condition
  bits: Uint32Array
  count: number
}

/** Literals of a background sample, by feature; a row meets those that `literalsOf` gives. */
export interface AnchorTable {
  rows: number
  words: number
  numbers: { cuts: Float64Array; upTo: Literal[]; above: Literal[] }[]
  categories: Map<number, Literal>[]
  missing: (Literal | null)[]
  /** Background rows approved at a threshold. */
  approvedAt: Map<number, Uint32Array>
}

const tables = new WeakMap<Background, { model: Model; table: AnchorTable }>()

export function anchorTable(model: Model, background: Background): AnchorTable {
  const found = tables.get(background)
  if (found?.model === model) return found.table
  const rows = background.probabilities.length
  const words = Math.ceil(rows / 32)
  const asked = new Set(model.feature)
  const table: AnchorTable = { rows, words, numbers: [], categories: [], missing: [], approvedAt: new Map() }
  model.features.forEach((about, f) => {
    const column = background.columns[f] as Float64Array
    const literal = (condition: Condition, meets: (value: number) => boolean): Literal =>
      literalOf(f, condition, column, meets)
    const category = about.type === 'category'
    const present = (value: number): boolean => (category ? isKnownCategory(model, f, value) : value - value === 0)
    table.missing[f] = asked.has(f) ? literal({ op: 'missing' }, (value) => !present(value)) : null
    table.categories[f] = category && asked.has(f) ? categoryLiterals(about, column, literal) : new Map()
    const cuts = category ? new Float64Array(0) : spreadCuts(sweepPlan(model).cuts[f] as Float64Array, column)
    const flag = about.type === 'boolean'
    table.numbers[f] = {
      cuts,
      upTo: Array.from(cuts, (cut) =>
        literal(
          flag ? { op: 'is', value: false, orMissing: false } : { op: '<=', threshold: cut, orMissing: false },
          (value) => value <= cut && present(value),
        ),
      ),
      above: Array.from(cuts, (cut) =>
        literal(
          flag ? { op: 'is', value: true, orMissing: false } : { op: '>', threshold: cut, orMissing: false },
          (value) => value > cut && present(value),
        ),
      ),
    }
  })
  tables.set(background, { model, table })
  return table
}

/** A condition with the rows of its feature's column that meet it. */
export function literalOf(
  feature: number,
  condition: Condition,
  column: Float64Array,
  meets: (value: number) => boolean,
): Literal {
  const bits = bitsOf(column, Math.ceil(column.length / 32), meets)
  return { feature, condition, bits, count: countBits(bits) }
}

/** Literals of the categories that a rule could rest on; the others are too rare. */
function categoryLiterals(
  about: ModelFeature,
  column: Float64Array,
  literal: (condition: Condition, meets: (value: number) => boolean) => Literal,
): Map<number, Literal> {
  const counts = new Map<number, number>()
  for (const value of column) counts.set(value, (counts.get(value) ?? 0) + 1)
  const common = [...counts].filter(([c, count]) => count >= LEAST_ROWS && (about.profile.categoryCounts[c] ?? 0) > 0)
  return new Map(
    common.map(([c]) => [c, literal({ op: 'in', categories: [c], orMissing: false }, (value) => value === c)]),
  )
}

/** Conditions on single features that the row meets, one a feature and side for each cut. */
export function literalsOf(model: Model, table: AnchorTable, values: Float64Array): Literal[] {
  return model.features.flatMap(({ type }, f) => {
    const value = values[f] as number
    const missing = table.missing[f] ?? null
    if (!missing) return []
    if (type === 'category') {
      const own = isKnownCategory(model, f, value) ? table.categories[f]?.get(value) : missing
      return own ? [own] : []
    }
    if (value - value !== 0) return [missing]
    const { cuts, upTo, above } = table.numbers[f] as AnchorTable['numbers'][number]
    const at = firstAtLeast(cuts, value)
    return [...above.slice(0, at), ...upTo.slice(at)]
  })
}

/** Background rows with P ≥ threshold. */
export function approvedBits(table: AnchorTable, background: Background, threshold: number): Uint32Array {
  const found = table.approvedAt.get(threshold)
  if (found) return found
  if (table.approvedAt.size > 16) table.approvedAt.clear()
  const bits = bitsOf(background.probabilities, table.words, (probability) => probability >= threshold)
  table.approvedAt.set(threshold, bits)
  return bits
}

/** Thresholds of the model that part the sample at about even shares. */
function spreadCuts(cuts: Float64Array, column: Float64Array): Float64Array {
  const sorted = column.filter((value) => value - value === 0).sort()
  const step = sorted.length / (MOST_CUTS + 1)
  const chosen: number[] = []
  let next = step
  for (const cut of cuts) {
    const rank = firstAbove(sorted, cut)
    if (rank >= sorted.length) break
    if (rank === 0 || (rank < next && chosen.length > 0)) continue
    chosen.push(cut)
    next = rank + step
  }
  return Float64Array.from(chosen.slice(0, MOST_CUTS + 1))
}

function firstAbove(sorted: Float64Array, value: number): number {
  let at = firstAtLeast(sorted, value)
  while (at < sorted.length && sorted[at] === value) at++
  return at
}

function bitsOf(column: Float64Array, words: number, meets: (value: number) => boolean): Uint32Array {
  const bits = new Uint32Array(words)
  for (let i = 0; i < column.length; i++) {
    if (meets(column[i] as number)) bits[i >>> 5] = (bits[i >>> 5] as number) | (1 << (i & 31))
  }
  return bits
}

export function countBits(bits: Uint32Array): number {
  let count = 0
  for (let w = 0; w < bits.length; w++) count += ones(bits[w] as number)
  return count
}

/** Bits set in a 32-bit word. */
export function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
