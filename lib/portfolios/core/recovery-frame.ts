import type { Feature, Frame } from '@/lib/ml'
import type { RecoveryFeatures } from './features'

type Name = keyof RecoveryFeatures
type Column = { name: Name; type: Feature['type']; monotone: Feature['monotone'] }

/** What a company's own model looks at. Only what must not fall is held: older debts never score better for their age. */
const columns: Column[] = [
  { name: 'overdue_days', type: 'number', monotone: -1 },
  { name: 'installments_overdue', type: 'number', monotone: -1 },
  { name: 'overdue_amount', type: 'number', monotone: 0 },
  { name: 'amount_ratio', type: 'number', monotone: 0 },
  { name: 'history_score', type: 'number', monotone: 1 },
  { name: 'days_since_payment', type: 'number', monotone: 0 },
  { name: 'risk_segment', type: 'category', monotone: 0 },
  { name: 'contemplated', type: 'boolean', monotone: 0 },
  { name: 'has_phone', type: 'boolean', monotone: 0 },
  { name: 'has_email', type: 'boolean', monotone: 0 },
]

const asNumber = (value: number | boolean | string | null): number =>
  value === null || typeof value === 'string' ? Number.NaN : Number(value)

/** Debts as the table that `lib/ml` reads: one row a debt, null as missing. */
export function recoveryFrame(rows: readonly RecoveryFeatures[]): Frame {
  const segments = [...new Set(rows.map((row) => row.risk_segment))].sort()
  const places = new Map(segments.map((segment, place) => [segment, place]))
  return {
    rows: rows.length,
    features: columns.map((column) => ({ ...column, categories: column.type === 'category' ? segments : [] })),
    columns: columns.map(({ name, type }) =>
      Float64Array.from(rows, (row) =>
        type === 'category' ? (places.get(row.risk_segment) ?? Number.NaN) : asNumber(row[name]),
      ),
    ),
  }
}
