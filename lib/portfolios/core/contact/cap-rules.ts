import { localMoment, nextDay } from './local-clock'
import type { ContactCase, ContactRule } from './types'

const hourMs = 3_600_000
const weekMs = 7 * 24 * hourMs

/** How often we may begin: per civil day of the person's zone, in any seven days, and with hours in between. */
export function capRules({ policy, history }: ContactCase, zone: string): ContactRule[] {
  const begun = [...history.outboundProactiveAt].sort((a, b) => a - b)
  const { maxContactsPerDay: perDay, maxContactsPerWeek: perWeek, minHoursBetweenContacts: hours } = policy
  const onDayOf = (at: number) => {
    const { day } = localMoment(at, zone)
    return begun.filter((one) => localMoment(one, zone).day === day).length
  }
  const inWeekTo = (at: number) => begun.filter((one) => one > at - weekMs)
  const free = (begun.at(-1) ?? Number.NEGATIVE_INFINITY) + hours * hourMs
  return [
    {
      rule: 'cap_per_day',
      passes: (at) => onDayOf(at) < perDay,
      next: (at) => (perDay > 0 ? nextDay(at, zone) : null),
      params: (at) => ({ limit: perDay, count: onDayOf(at) }),
    },
    {
      rule: 'cap_per_week',
      passes: (at) => inWeekTo(at).length < perWeek,
      next: (at) => {
        const counted = inWeekTo(at)
        const leaving = counted[counted.length - perWeek]
        return perWeek > 0 && leaving !== undefined ? leaving + weekMs : null
      },
      params: (at) => ({ limit: perWeek, count: inWeekTo(at).length }),
    },
    {
      rule: 'cap_hours_between',
      passes: (at) => at >= free,
      next: () => free,
      params: () => ({ limit: hours, ...(begun.length > 0 && { last_at: begun.at(-1) ?? 0 }) }),
    },
  ]
}
