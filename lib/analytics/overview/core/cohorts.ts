import type { Measures } from '../../core/measures'
import { recoveredCents } from '../../core/recovery'

type Row = { bucket: number; value: string; measures: Measures }

/**
 * By month of ingestion, oldest first: what had come back by each day since, of what entered. Months without debts are
 * left out.
 */
export function cohortsOf(rows: readonly Row[]) {
  const months = new Map<string, Row[]>()
  for (const row of rows) months.set(row.value, [...(months.get(row.value) ?? []), row])
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([month, found]) => {
      const entered = found.reduce((sum, { measures }) => sum + (measures.entered_cents ?? 0), 0)
      if (entered <= 0) return []
      let recovered = 0
      const days = [...found]
        .sort((a, b) => a.bucket - b.bucket)
        .map(({ bucket: day, measures }) => {
          recovered += recoveredCents(measures)
          return { day, recoveredCents: recovered, share: recovered / entered }
        })
      return [{ month, enteredCents: entered, days }]
    })
}
