/** Seven weekdays from Monday × 24 hours of the company's clock. */
type Grid = readonly (readonly number[])[]
/** When the company begins conversations: wall times `HH:MM` on ISO weekdays (1 Monday … 7 Sunday). */
export type ContactHours = { start: string; end: string; weekdays: readonly number[] }
/** Hours side by side; `to` is not included. */
export type Band = { from: number; to: number }
type HeatCell = { count: number; level: HeatLevel; open: boolean }

export type HeatLevel = 0 | 1 | 2 | 3 | 4 | 5
export type HeatRow = { weekday: number; cells: HeatCell[]; sum: number }

const hours = 24
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
const inBand = (row: readonly number[], { from, to }: Band) => sum(row.slice(from, to))
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Whether any of the band lies in the contact window; always where no window is known. */
export function isOpen(contact: ContactHours | null, weekday: number, { from, to }: Band): boolean {
  if (contact === null) return true
  if (!contact.weekdays.includes(weekday + 1)) return false
  return minutesOf(contact.start) < to * 60 && minutesOf(contact.end) > from * 60
}

/** Bands of `size` hours that hold every count and the contact window; the usual day where there is neither. */
export function bandsOf(grid: Grid, contact: ContactHours | null, size: 1 | 2): Band[] {
  const used = Array.from({ length: hours }, (_, hour) => hour).filter(
    (hour) =>
      grid.some((row) => (row[hour] ?? 0) > 0) ||
      (contact !== null && [0, 1, 2, 3, 4, 5, 6].some((day) => isOpen(contact, day, { from: hour, to: hour + 1 }))),
  )
  const first = Math.floor((used[0] ?? 8) / size) * size
  const last = (used.at(-1) ?? 21) + 1
  return Array.from({ length: Math.ceil((last - first) / size) }, (_, place) => ({
    from: first + place * size,
    to: Math.min(hours, first + (place + 1) * size),
  }))
}

function levelOf(count: number, deepest: number): HeatLevel {
  if (count === 0 || deepest === 0) return 0
  const share = count / deepest
  return share >= 0.8 ? 5 : share >= 0.6 ? 4 : share >= 0.4 ? 3 : share >= 0.2 ? 2 : 1
}

/** Nineteen of twenty cells that hold something lie below: one hour out of the ordinary does not pale all others. */
function deepestOf(counts: readonly number[]): number {
  const held = counts.filter((count) => count > 0).sort((a, b) => a - b)
  return held[Math.ceil(held.length * 0.95) - 1] ?? 0
}

/** Rows of the table: each cell with its depth, by its share of the deepest. */
export function heatRows(grid: Grid, bands: readonly Band[], contact: ContactHours | null): HeatRow[] {
  const deepest = deepestOf(grid.flatMap((row) => bands.map((band) => inBand(row, band))))
  return grid.map((row, weekday) => ({
    weekday,
    sum: sum(row),
    cells: bands.map((band) => {
      const count = inBand(row, band)
      return { count, level: levelOf(count, deepest), open: isOpen(contact, weekday, band) }
    }),
  }))
}

export const totalOf = (grid: Grid): number => sum(grid.map(sum))

/** What came while no conversation may be begun. */
export const outsideOf = (grid: Grid, contact: ContactHours | null): number =>
  sum(grid.map((row, day) => sum(row.filter((_, hour) => !isOpen(contact, day, { from: hour, to: hour + 1 })))))

type Peak = { weekdays: number[]; band: Band; count: number }

/** The two hours in a row that hold most, on a weekday or on two of which neither holds twice the other; null without any. */
export function peakOf(grid: Grid): Peak | null {
  let best: Peak | null = null
  for (let from = 0; from + 2 <= hours; from += 1) {
    const band = { from, to: from + 2 }
    const days = grid
      .map((row, weekday) => ({ weekday, count: inBand(row, band) }))
      .sort((a, b) => b.count - a.count || a.weekday - b.weekday)
      .slice(0, 2)
      .filter(({ count }, _, [first]) => count > 0 && count * 2 >= (first?.count ?? 0))
    const count = sum(days.map((day) => day.count))
    if (count > (best?.count ?? 0)) {
      best = { weekdays: days.map(({ weekday }) => weekday).sort((a, b) => a - b), band, count }
    }
  }
  return best
}
