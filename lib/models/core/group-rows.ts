import type { ModelFeature } from '../../ml/index.ts'

const maxCategories = 30
/** A number of at most so many values has a group for each; others have bands of equal counts. */
const maxValues = 10
const bands = 5

export type Group = { key: string; rows: number } & (
  | { kind: 'value'; value: string | number | boolean }
  /** from < value ≤ to; null at an open end. */
  | { kind: 'band'; from: number | null; to: number | null }
  | { kind: 'other' | 'missing' }
)
type Named =
  | { key: string; kind: 'value'; value: string | number | boolean }
  | { key: string; kind: 'band'; from: number | null; to: number | null }
  | { key: string; kind: 'other' | 'missing' }

const isKnown = (value: number) => value - value === 0

function byCategory(names: readonly string[], values: Float64Array) {
  const counts = new Map<number, number>()
  for (const value of values) if (names[value] !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([category]) => category)
  const shown = ordered.slice(0, maxCategories)
  const place = new Map(shown.map((category, i) => [category, i]))
  const groups = shown.map((category): Named => {
    const value = names[category] as string
    return { key: `value:${value}`, kind: 'value', value }
  })
  if (ordered.length > shown.length) groups.push({ key: 'other', kind: 'other' })
  const codeOf = (value: number) => (counts.has(value) ? (place.get(value) ?? shown.length) : null)
  return { groups, codeOf }
}

function byValue(distinct: readonly number[], asFlag: boolean) {
  const place = new Map(distinct.map((value, i) => [value, i]))
  const groups = distinct.map((value): Named => {
    const shown = asFlag ? value > 0 : value
    return { key: `value:${shown}`, kind: 'value', value: shown }
  })
  return { groups, codeOf: (value: number) => place.get(value) ?? null }
}

function byBand(sorted: Float64Array) {
  const edges: number[] = []
  for (let band = 1; band < bands; band += 1) {
    const edge = sorted[Math.ceil((band * sorted.length) / bands) - 1] as number
    if (edge > (edges.at(-1) ?? Number.NEGATIVE_INFINITY) && edge < (sorted.at(-1) as number)) edges.push(edge)
  }
  const groups = Array.from(
    { length: edges.length + 1 },
    (_, i): Named => ({ key: `band:${i}`, kind: 'band', from: edges[i - 1] ?? null, to: edges[i] ?? null }),
  )
  const codeOf = (value: number) => {
    const band = edges.findIndex((edge) => value <= edge)
    return band < 0 ? edges.length : band
  }
  return { groups, codeOf }
}

function grouping({ type, categories }: ModelFeature, values: Float64Array) {
  if (type === 'category') return byCategory(categories, values)
  const sorted = values.filter(isKnown).sort()
  const distinct = new Set<number>()
  for (const value of sorted) if (distinct.add(value).size > maxValues) return byBand(sorted)
  return byValue([...distinct], type === 'boolean')
}

/**
 * Puts rows into the groups of a column: its categories (most frequent first, the rest as `other`), its few values, or
 * five bands of a number; missing values are the last group. `codes` has each row's place in `groups`.
 */
export function groupRows(feature: ModelFeature, values: Float64Array): { groups: Group[]; codes: Float64Array } {
  const { groups, codeOf } = grouping(feature, values)
  const codes = values.map((value) => (isKnown(value) ? (codeOf(value) ?? groups.length) : groups.length))
  const rows = new Array<number>(groups.length + 1).fill(0)
  for (const code of codes) rows[code] = (rows[code] as number) + 1
  const counted = groups.map((group, place): Group => ({ ...group, rows: rows[place] as number }))
  const missing = rows[groups.length] as number
  if (missing > 0) counted.push({ key: 'missing', kind: 'missing', rows: missing })
  return { groups: counted, codes }
}
