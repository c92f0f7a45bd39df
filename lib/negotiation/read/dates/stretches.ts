import { addDays, daysInMonth, partsOf } from '../../calendar/days.ts'
import type { Day } from '../../types.ts'
import { inMonth, type Moment, monthStart, type Of, weekStart } from './month-days.ts'
import type { Part } from './phrase.ts'

const weekParts: Record<Part | 'weekend', [number, number]> = {
  start: [0, 2],
  middle: [1, 3],
  end: [3, 5],
  weekend: [5, 6],
}

/** First and last day of a week or a part of it; of this week what is left. */
export function week({ shift, part }: Of<'week'>, today: Day): Moment {
  const start = addDays(weekStart(today), 7 * shift)
  const [first, last] = part ? weekParts[part] : [0, 6]
  const stretch = { from: addDays(start, first), to: addDays(start, last) }
  return shift === 0 ? fromToday(stretch, today, 7) : stretch
}

/** A stretch that has begun starts today; one that is over is the next of its kind, `days` later. */
function fromToday({ from, to }: { from: Day; to: Day }, today: Day, days: number): Moment {
  if (to < today) return { from: addDays(from, days), to: addDays(to, days) }
  return { from: from < today ? today : from, to }
}

const monthParts: Record<Part, [number, number]> = { start: [1, 10], middle: [11, 20], end: [25, 31] }

function monthStretch(year: number, month: number, part: Part | undefined): { from: Day; to: Day } {
  const last = daysInMonth(year, month)
  const [first, end] = part ? monthParts[part] : [1, 31]
  const day = (of: number) => inMonth(year, month, Math.min(of, last)) ?? ''
  return { from: day(first), to: day(end) }
}

/** Of a month or a part of it; one not told apart is the next that is not over. */
export function month({ shift, month: named, year, part }: Of<'month'>, today: Day, past: boolean): Moment {
  const now = partsOf(today)
  if (named) {
    const over = (one: { to: Day; from: Day }) => (past ? one.from > today : one.to < today)
    const first = monthStretch(year ?? now.year, named, part)
    const found = year || !over(first) ? first : monthStretch(now.year + (past ? -1 : 1), named, part)
    return year || past ? found : { from: found.from < today ? today : found.from, to: found.to }
  }
  // "começo do mês" without saying which: the one to come.
  const at = monthStart(today, shift ?? 0)
  const found = monthStretch(at.year, at.month, part)
  if (shift) return found
  const later = monthStart(today, 1)
  if (found.to < today) return past ? found : monthStretch(later.year, later.month, part)
  return { from: found.from < today ? today : found.from, to: found.to }
}

/** The first fifteen days of a month, or the rest. */
export function fortnight({ half, shift, month: named }: Of<'fortnight'>, today: Day): Moment {
  const stretch = (ahead: number) => {
    const now = partsOf(today)
    const { year, month: of } = named ? { year: now.year + ahead, month: named } : monthStart(today, ahead)
    const { from, to } = monthStretch(year, of, undefined)
    return half === 1 ? { from, to: addDays(from, 14) } : { from: addDays(from, 15), to }
  }
  const found = stretch(shift)
  if (shift !== 0) return found
  return found.to < today ? stretch(1) : { from: found.from < today ? today : found.from, to: found.to }
}

/** Of a year or a part of it. */
export function year({ shift, year: named, part }: Of<'year'>, today: Day): Moment {
  const at = named ?? partsOf(today).year + shift
  const [from, to] =
    part === 'start' ? ['01-01', '01-31'] : part === 'middle' ? ['06-01', '07-31'] : [part ? '12-15' : '01-01', '12-31']
  const stretch = { from: `${at}-${from}`, to: `${at}-${to}` }
  if (shift !== 0 || (named && named !== partsOf(today).year)) return stretch
  if (stretch.to < today) return year({ at: 'year', shift: 1, part }, today)
  return { from: stretch.from < today ? today : stretch.from, to: stretch.to }
}
