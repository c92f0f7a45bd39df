import type { OverviewReply } from '../../overview'
import type { ReportFacts } from '../gather-report'
import type { ReportWords } from '../words'
import type { SheetBlock } from './blocks'

const ages = [7, 30, 60, 90] as const
const mostMonths = 12

/** What came back of each month's ingestion by its age in days; an age it has not reached yet is empty. */
export function cohorts({ cohorts: months, as_of: now }: OverviewReply, words: ReportWords): SheetBlock[] {
  const { say, money, percent } = words
  if (months.length === 0) return []
  const rows = months.slice(-mostMonths).map(({ month, entered, days }) => {
    // The month's last debt has to be that old, or a late part of it would be missing.
    const [year = 0, number = 1] = month.split('-').map(Number)
    const oldest = (Date.parse(now) - Date.UTC(year, number, 1)) / 86_400_000
    const at = (age: number) => days.filter(({ day }) => day <= age).at(-1)?.share ?? 0
    return [month, money(entered), ...ages.map((age) => (oldest >= age ? percent(at(age)) : '–'))]
  })
  return [
    { kind: 'section', text: say('section.cohorts') },
    {
      kind: 'table',
      words: 1,
      head: [say('head.month'), say('head.entered'), ...ages.map((days) => say('head.age', { days }))],
      rows,
    },
    { kind: 'text', text: say('cohorts_note'), tone: 'quiet' },
  ]
}

export function alertTable({ alerts }: ReportFacts, words: ReportWords): SheetBlock[] {
  const { say, shortDay, hour } = words
  return [
    { kind: 'section', text: say('section.alerts') },
    alerts.length === 0
      ? { kind: 'text', text: say('no_alerts') }
      : {
          kind: 'table',
          words: 2,
          head: [say('head.severity'), say('head.alert'), say('head.since')],
          rows: alerts.map(({ message, severity, at }) => [
            say(`severity.${severity}`),
            message,
            `${shortDay(at)} ${hour(at)}`,
          ]),
        },
  ]
}

const defined = [
  'recovered',
  'recovery_rate',
  'success',
  'response_time',
  'ai_accuracy',
  'promises_kept',
  'kept',
  'interval',
] as const

/** What every figure means, and what the report was made of. */
export function definitions({ overview, madeBy }: ReportFacts, words: ReportWords): SheetBlock[] {
  const { say, moment } = words
  const { seq, late_events: late, range } = overview
  return [
    { kind: 'section', text: say('section.definitions') },
    { kind: 'facts', items: defined.map((name) => [say(`defined.${name}.name`), say(`defined.${name}.text`)]) },
    { kind: 'section', text: say('section.making') },
    {
      kind: 'facts',
      items: [
        [say('making.at'), moment(overview.as_of)],
        [say('making.by'), madeBy || say('making.product')],
        [say('making.clock'), range.time_zone],
        [say('making.holds'), say('making.seq', { seq, late })],
      ],
    },
  ]
}
