import type { ContactRuleId } from '@/db/constants/collection-policy'
import { holidayOn, isNationalHoliday } from '@/lib/negotiation'
import type { TimeWindow } from '../policy/types'
import type { Place } from './area-codes'
import { localMoment } from './local-clock'
import { type Hours, isOpen, nextOpen } from './open-hours'
import { stateCalendar } from './state-calendar'
import type { ContactCase, ContactParams, ContactPreference, ContactRule } from './types'

const wholeDay: TimeWindow = { start: '00:00', end: '24:00' }
const usualWork: TimeWindow = { start: '08:00', end: '18:00' }

/** A rule of hours on one or more clocks, all of which must show an open hour. */
const hourRule = (rule: ContactRuleId, clocks: Hours[], params: ContactRule['params']): ContactRule => ({
  rule,
  passes: (at) => clocks.every((hours) => isOpen(hours, at)),
  next: (at) => {
    const opens = clocks.map((hours) => nextOpen(hours, at))
    return opens.includes(null) ? null : Math.max(...(opens as number[]))
  },
  params,
})

const windowOf = ({ details }: ContactPreference, usual: TimeWindow): TimeWindow => ({
  start: String(details['start'] ?? usual.start),
  end: String(details['end'] ?? usual.end),
})

/** What is left of a working day around the hours of work. */
const around = ({ start, end }: TimeWindow): TimeWindow[] => [
  { start: '00:00', end: start },
  { start: end, end: '24:00' },
]

const isWorkday = (weekday: number) => weekday <= 5

/** The hours in which a person may be written to, by company, state, calendar and wish. */
export function hourRules(given: ContactCase, place: Place | null): ContactRule[] {
  const { policy, companyZone, preferences, channel } = given
  const zones = place?.zones ?? [companyZone]
  const own = zones[0] ?? companyZone
  const calendar = stateCalendar(place?.uf ?? null)
  const everywhere = (on: Hours['on']): Hours[] => zones.map((zone) => ({ zone, on }))
  const wishes = preferences.filter((wish) => wish.channel === '' || wish.channel === channel)
  const { start, end } = policy.contactWindow

  const stateParams = (at: number): ContactParams => {
    const window = calendar.windows[localMoment(at, own).weekday]
    return { state: place?.uf ?? '', start: window?.start ?? '', end: window?.end ?? '', time_zone: own }
  }
  const rules = [
    hourRule(
      'company_window',
      [
        {
          zone: companyZone,
          on: (_, weekday) => (policy.contactWeekdays.includes(weekday) ? [policy.contactWindow] : []),
        },
      ],
      () => ({ start, end, time_zone: companyZone }),
    ),
    hourRule(
      'state_calendar',
      everywhere((_, weekday) => (calendar.windows[weekday] ? [calendar.windows[weekday]] : [])),
      stateParams,
    ),
    hourRule(
      'national_holiday',
      everywhere((day) => (isNationalHoliday(day) ? [] : [wholeDay])),
      (at) => ({
        day: localMoment(at, own).day,
        holiday: holidayOn(localMoment(at, own).day)?.id ?? '',
      }),
    ),
  ]
  for (const wish of wishes) {
    if (wish.kind === 'only_hours') {
      const window = windowOf(wish, wholeDay)
      rules.push(
        hourRule(
          'preference_hours',
          everywhere(() => [window]),
          () => ({ ...window, time_zone: own }),
        ),
      )
    }
    if (wish.kind === 'not_at_work') {
      const work = windowOf(wish, usualWork)
      const free: Hours['on'] = (_, weekday) => (isWorkday(weekday) ? around(work) : [wholeDay])
      rules.push(hourRule('preference_work', everywhere(free), () => ({ ...work, time_zone: own })))
    }
  }
  return rules
}
