import type { AlertRow } from '@/lib/platform/alerts'
import { detailsOf } from '../raised/details'

export type Telling = 'raised' | 'resolved' | 'again'
/** One telling of an alert by one way; `until`: the snooze it waited for, UTC ms, 0 for none. */
export type Asked = { what: Telling; by: string; until: number }

/** The name under which an alert keeps that it was told. */
export const tellingName = ({ what, by, until }: Asked): string =>
  what === 'again' ? `${what}:${by}:${until}` : `${what}:${by}`

/** When a way heard last that the alert is open, UTC ms; undefined while it never did. */
export function heardAt(told: Readonly<Record<string, number>>, by: string): number | undefined {
  const times = Object.entries(told).flatMap(([name, at]) =>
    name === `raised:${by}` || name.startsWith(`again:${by}:`) ? [at] : [],
  )
  return times.length > 0 ? Math.max(...times) : undefined
}

/**
 * Whether a telling is to be sent now, waits for the end of a snooze, or not at all: not of an alert that ended before
 * anybody heard of it. The end of one goes to the ways that heard of it; programs hear it at once, snoozed or not.
 * @param now UTC ms
 */
export function dueOf(row: AlertRow, asked: Asked, now: number): 'now' | 'later' | 'never' {
  const { told = {} } = detailsOf(row)
  if (told[tellingName(asked)] !== undefined) return 'never'
  const heard = heardAt(told, asked.by)
  const isSnoozed = row.snoozedUntil > now
  if (asked.what === 'resolved') {
    if (heard === undefined || row.state === 'open') return 'never'
    return isSnoozed && asked.by === 'email' ? 'later' : 'now'
  }
  if (row.state !== 'open') return 'never'
  if (heard === undefined) return isSnoozed ? 'later' : 'now'
  // Who heard of it before the snooze is reminded by mail, unless that snooze was moved.
  const reminds = asked.what === 'again' && asked.by === 'email' && row.snoozedUntil === asked.until
  return reminds && !isSnoozed && heard < asked.until ? 'now' : 'never'
}
