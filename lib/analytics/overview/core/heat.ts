import type { ZoneClock } from '@/lib/platform/core/zone-clock'
import type { MeasureName, Measures } from '../../core/measures'

export type Timed = { at: number; measures: Measures }

/** 0 of Monday to 6 of Sunday. */
export function weekdayOf({ year, month, day }: { year: number; month: number; day: number }): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7
}

/** Sums by weekday and hour of the clock: seven rows from Monday, 24 columns. */
export function heatOf<Name extends MeasureName>(
  points: readonly Timed[],
  clock: ZoneClock,
  names: readonly Name[],
): Record<Name, number[][]> {
  const empty = () => Array.from({ length: 7 }, () => new Array<number>(24).fill(0))
  const grids = Object.fromEntries(names.map((name) => [name, empty()])) as Record<Name, number[][]>
  for (const { at, measures } of points) {
    const counted = names.filter((name) => measures[name])
    if (counted.length === 0) continue
    const wall = clock.wallOf(at)
    for (const name of counted) {
      const row = grids[name][weekdayOf(wall)] as number[]
      row[wall.hour] = (row[wall.hour] ?? 0) + (measures[name] ?? 0)
    }
  }
  return grids
}
