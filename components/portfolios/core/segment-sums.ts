import type { PortfolioDetail } from '@/components/portfolios/types'

type Row = PortfolioDetail['segments'][number]
export type SegmentSum = Row & {
  /** Expected over overdue, null where nothing is overdue: the mean probability, each real counted once. */
  probability: number | null
  /** Of all that is expected. */
  share: number
}

/** Segments with their mean probability and their part of what is expected. */
export function segmentSums(rows: readonly Row[]): SegmentSum[] {
  const expected = rows.reduce((sum, row) => sum + row.expected_amount, 0)
  return rows.map((row) => ({
    ...row,
    probability: row.overdue_amount > 0 ? row.expected_amount / row.overdue_amount : null,
    share: expected > 0 ? row.expected_amount / expected : 0,
  }))
}
