import { addDays, type Day } from '@/lib/negotiation'

/** A line that waits; `cents` positive. */
export type WaitingLine = { id: string; cents: number; day: Day }
/** Money that no line shows yet, and the days on which a line of it may stand. */
export type FreeMoney = { id: string; cents: number; from: Day; to: Day }

type Place = { lines: WaitingLine[]; monies: number }

/**
 * Pairs lines with money of the same sum on days that fit, where neither has another choice: a line two payments could
 * be, or two lines one payment could be, stay as they are.
 * @returns money by the id of its line
 */
export function planMatches(lines: readonly WaitingLine[], monies: readonly FreeMoney[]): Map<string, string> {
  const places = new Map<string, Place>()
  for (const line of lines) {
    const key = `${line.cents}|${line.day}`
    const place = places.get(key) ?? { lines: [], monies: 0 }
    place.lines.push(line)
    places.set(key, place)
  }
  const found = new Map<string, Place[]>()
  for (const { id, cents, from, to } of monies) {
    const fitting: Place[] = []
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const place = places.get(`${cents}|${day}`)
      if (!place) continue
      place.monies += 1
      fitting.push(place)
    }
    found.set(id, fitting)
  }
  const matched = new Map<string, string>()
  for (const [id, [only, ...others]] of found) {
    const [line, twin] = only?.lines ?? []
    if (line && !twin && others.length === 0 && only?.monies === 1) matched.set(line.id, id)
  }
  return matched
}
