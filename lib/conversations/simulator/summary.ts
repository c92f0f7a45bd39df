import type { Simulated } from './simulate'

/** The value at share `q` of the sorted list (nearest rank); NaN of none. */
function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * q) - 1)] ?? Number.NaN
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const or = (value: number, digits: number, unit = '') => (Number.isNaN(value) ? '–' : `${value.toFixed(digits)}${unit}`)

const heads = [
  'talks',
  'accepted',
  'paid',
  'R$ paid',
  'promised',
  'to a person',
  'opted out',
  'mean discount',
  'mean instalments',
  'blocked drafts',
  'p50 ms',
  'p95 ms',
]

function cells(group: readonly Simulated[]): string[] {
  const count = (fits: (one: Simulated) => boolean) => String(group.filter(fits).length)
  const agreed = group.flatMap(({ agreement }) => agreement ?? [])
  const ms = group.flatMap(({ turnMs }) => turnMs)
  const blocked = group.flatMap(({ turns }) => turns.flatMap((turn) => turn.blocked)).length
  return [
    String(group.length),
    count(({ agreement }) => agreement !== null),
    count(({ paidCents }) => paidCents > 0),
    String(Math.round(group.reduce((sum, { paidCents }) => sum + paidCents, 0) / 100)),
    count(({ outcome }) => outcome === 'promised'),
    count(({ escalation }) => escalation !== null),
    count(({ outcome }) => outcome === 'opted_out'),
    or(mean(agreed.map(({ discountBasisPoints }) => discountBasisPoints)) / 100, 1, ' %'),
    or(mean(agreed.map(({ schedule }) => schedule.length)), 1),
    String(blocked),
    or(quantile(ms, 0.5), 1),
    or(quantile(ms, 0.95), 1),
  ]
}

/** A table in plain text, one row a group and one for all. Means are of the agreements; times of the turns. */
export function summaryTable(head: string, done: readonly Simulated[], groupOf: (one: Simulated) => string): string {
  const groups = Map.groupBy(done, groupOf)
  const rows = [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([name, group]) => [name, ...cells(group)])
  const table = [[head, ...heads], ...rows, ['all', ...cells(done)]]
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return `${table.map(line).join('\n')}\n`
}
