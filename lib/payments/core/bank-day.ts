/** A civil day `YYYY-MM-DD`. */
type Day = string

const months = ['jan', 'fev', 'mar', 'abr', 'mai', 'jun', 'jul', 'ago', 'set', 'out', 'nov', 'dez']

function dayOfParts(year: number, month: number, day: number): Day | undefined {
  const at = new Date(Date.UTC(year, month - 1, day))
  const sound = year >= 1990 && year < 2100 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return sound ? at.toISOString().slice(0, 10) : undefined
}

/** The day of `20260305120000[-3:BRT]`, or of a CSV's `05/03/2026 14:10`, `2026-03-05`, `05 mar 2026`, `05/03/26`. */
export function dayOfCell(text: string): Day | undefined {
  const bare = text.trim().toLowerCase()
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/.exec(bare)
  if (iso) return dayOfParts(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/.exec(bare)
  if (local) return dayOfParts(fullYear(local[3] ?? ''), Number(local[2]), Number(local[1]))
  const worded = /^(\d{1,2})[-/ .]+(?:de )?([a-zç]{3})[a-zç]*[-/ .]+(?:de )?(\d{4}|\d{2})(?!\d)/.exec(bare)
  const month = months.indexOf(worded?.[2] ?? '') + 1
  return worded && month > 0 ? dayOfParts(fullYear(worded[3] ?? ''), month, Number(worded[1])) : undefined
}

const fullYear = (text: string) => (text.length === 2 ? 2_000 + Number(text) : Number(text))

const posted = /^(\d{8})(?:(\d{2})(\d{2})(\d{2})?(?:\.\d*)?)?\s*(?:\[\s*([+-]?\d{1,2}(?:\.\d+)?)(?::[^\]]*)?\])?$/

/**
 * The day of an OFX `DTPOSTED`. Banks write midnight for "some time that day", whatever zone they name, so only a time
 * of day with a zone is turned into the company's day (`dayAt`).
 */
export function dayPosted(text: string, dayAt: (at: number) => Day): Day | undefined {
  const found = posted.exec(text.trim())
  if (!found?.[1]) return undefined
  const [, date, hour = '00', minute = '00', second = '00', zone] = found
  const day = dayOfParts(Number(date.slice(0, 4)), Number(date.slice(4, 6)), Number(date.slice(6)))
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const clock = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1_000
  if (zone === undefined || clock === 0) return day
  return dayAt(Date.parse(`${day}T00:00:00Z`) + clock - Number(zone) * 3_600_000)
}
