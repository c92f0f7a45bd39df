export const periods = ['today', '7d', '30d', '90d', 'all', 'custom'] as const
export type Period = (typeof periods)[number]

/** UTC ms, from ≤ at < to; open where undefined. `before` is the equal span to compare with. */
export type Span = {
  period: Period
  from: number | undefined
  to: number | undefined
  before: { from: number; to: number } | null
}

const dayMs = 86_400_000
const lengths: Partial<Record<Period, number>> = { today: 1, '7d': 7, '30d': 30, '90d': 90 }

const parts = new Map<string, Intl.DateTimeFormat>()

function wallClock(at: number, zone: string): number {
  const format =
    parts.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
  parts.set(zone, format)
  const found = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = found
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The UTC instant of midnight that begins the `shift`-th day from the one `at` falls in, in `zone`. */
export function startOfDay(at: number, zone = 'America/Sao_Paulo', shift = 0): number {
  const local = Math.floor(wallClock(at, zone) / dayMs) * dayMs + shift * dayMs
  // Two rounds settle a change of offset between the guess and the midnight itself.
  let guess = local - (wallClock(at, zone) - Math.floor(at / 1000) * 1000)
  guess = local - (wallClock(guess, zone) - guess)
  return guess
}

const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '')
const midnight = (day: string, shift: number) => startOfDay(Date.parse(`${day}T12:00:00Z`), undefined, shift)

/** `?period=7d`, or `?from=2026-11-01&to=2026-11-15` (both days whole), as instants. Thirty days by default. */
export function readSpan(query: { period?: string; from?: string; to?: string }, now: number): Span {
  const from = isDay(query.from) && !Number.isNaN(Date.parse(query.from)) ? midnight(query.from, 0) : undefined
  const to = isDay(query.to) && !Number.isNaN(Date.parse(query.to)) ? midnight(query.to, 1) : undefined
  if (from !== undefined || to !== undefined) {
    const before = from === undefined ? null : { from: from - ((to ?? now) - from), to: from }
    return { period: 'custom', from, to, before }
  }
  const period = periods.find((name) => name === query.period && name !== 'custom') ?? '30d'
  const days = lengths[period]
  if (days === undefined) return { period, from: undefined, to: undefined, before: null }
  const start = startOfDay(now, undefined, 1 - days)
  return { period, from: start, to: undefined, before: { from: startOfDay(now, undefined, 1 - 2 * days), to: start } }
}
