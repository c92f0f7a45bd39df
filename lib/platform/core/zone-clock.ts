/** A wall clock's reading; months and days from 1, hours 0–23. */
export type Wall = { year: number; month: number; day: number; hour: number; minute: number; second: number }
export type ZoneClock = {
  /** What the clock shows at an instant (UTC ms). */
  wallOf: (at: number) => Wall
  /**
   * The instant at which the clock shows this hour. One that is skipped gives the moment as long after the change as it
   * was meant; one shown twice gives the first.
   */
  instantOf: (year: number, month: number, day: number, hour: number) => number
}

export const dayMs = 86_400_000
const quarterMs = 900_000
const mostOffsets = 5_000
/** 1973: clocks changed at odd seconds before. */
const steadySince = Date.UTC(1973, 0)

/** The clock of a time zone as IANA names it. */
export function zoneClock(timeZone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const asked = (at: number): number => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts
    return Date.UTC(year, month - 1, day, hour, minute, second)
  }
  // Asking a zone is slow, and clocks only change on a quarter of an hour.
  const offsets = new Map<number, number>()
  const shown = (at: number): number => {
    const seconds = Math.floor(at / 1_000) * 1_000
    if (at < steadySince) return asked(at)
    const quarter = Math.floor(at / quarterMs) * quarterMs
    let offset = offsets.get(quarter)
    if (offset === undefined) {
      offset = asked(quarter) - quarter
      if (offsets.size >= mostOffsets) offsets.clear()
      offsets.set(quarter, offset)
    }
    return seconds + offset
  }
  const wallOf = (at: number): Wall => {
    const wall = new Date(shown(at))
    return {
      year: wall.getUTCFullYear(),
      month: wall.getUTCMonth() + 1,
      day: wall.getUTCDate(),
      hour: wall.getUTCHours(),
      minute: wall.getUTCMinutes(),
      second: wall.getUTCSeconds(),
    }
  }
  const instantOf = (year: number, month: number, day: number, hour: number) => {
    const wanted = Date.UTC(year, month - 1, day, hour)
    const offset = (at: number) => shown(at) - Math.floor(at / 1_000) * 1_000
    const before = wanted - offset(wanted - dayMs)
    if (shown(before) === wanted) return before
    const after = wanted - offset(wanted + dayMs)
    return shown(after) === wanted ? after : before
  }
  return { wallOf, instantOf }
}
