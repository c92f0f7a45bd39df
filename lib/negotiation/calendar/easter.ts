import type { Day } from '../types.ts'

/** Easter Sunday of a Gregorian year. Source: the anonymous algorithm of 1876 as in Meeus, Astronomical Algorithms, ch. 8. */
export function easterOf(year: number): Day {
  const a = year % 19
  const century = Math.floor(year / 100)
  const c = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * a + century - Math.floor(century / 4) - correction + 15) % 30
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(c / 4) - moon - (c % 4)) % 7
  const late = Math.floor((a + 11 * moon + 22 * week) / 451)
  const month = Math.floor((moon + week - 7 * late + 114) / 31)
  const day = ((moon + week - 7 * late + 114) % 31) + 1
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
