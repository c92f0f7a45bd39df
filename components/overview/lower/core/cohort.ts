import type { OverviewReply } from '@/lib/analytics'

export type Cohort = OverviewReply['cohorts'][number]

/** Months drawn at most; older ones stay in the table. */
export const mostDrawn = 6

/** What had come back of what entered so many days after it did, 0–1; the last known before that day. */
export const shareAt = ({ days }: Cohort, day: number): number => days.findLast((one) => one.day <= day)?.share ?? 0
export const lastDay = ({ days }: Cohort): number => days.at(-1)?.day ?? 0
export const recoveredOf = ({ days }: Cohort): number => days.at(-1)?.recovered ?? 0

/** Days that a month must have lived before anything is said of it while an older one is there. */
const youngest = 7

/** The newest month against the one before it, at the same age. */
type CohortFinding = {
  cohort: Cohort
  day: number
  share: number
  before: { month: string; share: number } | null
}

export function cohortFinding(cohorts: readonly Cohort[]): CohortFinding | null {
  const known = cohorts.filter(({ entered, days }) => entered > 0 && days.length > 0)
  const cohort = known.findLast((one) => lastDay(one) >= youngest) ?? known.at(-1)
  if (cohort === undefined) return null
  const day = lastDay(cohort)
  // One that has not lived as long cannot be compared at that age.
  const before = known.slice(0, known.indexOf(cohort)).findLast((one) => lastDay(one) >= day)
  return {
    cohort,
    day,
    share: shareAt(cohort, day),
    before: before === undefined ? null : { month: before.month, share: shareAt(before, day) },
  }
}

const steps = [1, 2, 5, 7, 10, 15, 30, 60, 90, 180, 365]

/** Whole days for an axis, some six of them, from zero to at least `end`. */
export function dayTicks(end: number): number[] {
  const step = steps.find((one) => end / one <= 6) ?? 365
  return Array.from({ length: Math.max(1, Math.ceil(end / step)) + 1 }, (_, place) => place * step)
}

/** Whether words right of a line's end lie on no other line: `gap` high, `reach` days long. */
export function endsClear(cohort: Cohort, others: readonly Cohort[], gap: number, reach: number): boolean {
  const [x, y] = [lastDay(cohort), shareAt(cohort, lastDay(cohort))]
  return others.every((other) => {
    if (other === cohort || lastDay(other) < x) return true
    return [x, x + reach / 2, x + reach].every(
      (day) => Math.abs(shareAt(other, Math.min(day, lastDay(other))) - y) > gap,
    )
  })
}
