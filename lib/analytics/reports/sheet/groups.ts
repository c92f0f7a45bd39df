import type { OverviewReply } from '../../overview'
import type { ReportFacts } from '../gather-report'
import type { ReportWords } from '../words'
import type { SheetBlock } from './blocks'
import { intervalIn } from './ratios'

/** Rates of fewer conversations vary too much to be compared. */
const fewest = 30

export function funnel({ funnel: stages }: OverviewReply, words: ReportWords): SheetBlock[] {
  const { say, count, percent } = words
  if ((stages[0]?.conversations ?? 0) === 0) return []
  return [
    { kind: 'section', text: say('section.funnel') },
    {
      kind: 'steps',
      head: [say('head.stage'), say('head.conversations'), say('head.of_previous')],
      items: stages.map(({ stage, conversations, of_first: first, of_previous: before }) => ({
        name: say(`stage.${stage}`),
        count: count(conversations),
        share: first.rate ?? 0,
        note: before?.rate == null ? '' : `${percent(before.rate)}  (${intervalIn(words, before.interval)})`,
      })),
    },
  ]
}

/** Names of codes we have words for; others as they came. */
const named = ({ say }: ReportWords, group: string, value: string, known: readonly string[]) =>
  value === '' ? say('unknown') : known.includes(value) ? say(`${group}.${value}`) : value

const channels = ['whatsapp', 'sms', 'email', 'simulator', 'api']
const segments = ['high_priority', 'medium_priority', 'low_priority', 'high', 'medium', 'low']

export function groupTables(overview: OverviewReply, words: ReportWords): SheetBlock[] {
  const { say, count, money, percent } = words
  return (['channels', 'segments'] as const).flatMap((key): SheetBlock[] => {
    const groups = overview[key]
    if (groups.length === 0) return []
    const [single, known] = key === 'channels' ? ['channel', channels] : ['segment', segments]
    const small = groups.some(({ n }) => n > 0 && n < fewest)
    return [
      { kind: 'section', text: say(`section.${key}`) },
      {
        kind: 'table',
        words: 1,
        head: [
          say(`head.${single}`),
          say('head.conversations'),
          say('head.paid'),
          say('head.success'),
          say('head.interval'),
          say('head.recovered'),
        ],
        rows: groups.map((group) => [
          `${named(words, single as string, group.value, known as string[])}${group.n > 0 && group.n < fewest ? ' *' : ''}`,
          count(group.conversations),
          count(group.paid),
          group.rate === null ? '–' : percent(group.rate),
          intervalIn(words, group.interval) || '–',
          money(group.recovered),
        ]),
      },
      ...(small ? [{ kind: 'text' as const, text: say('few', { count: fewest }), tone: 'quiet' as const }] : []),
    ]
  })
}

/** Success by persona on one scale, so that intervals that overlap are seen to. */
export function personaSpreads({ overview, personas }: ReportFacts, words: ReportWords): SheetBlock[] {
  const { say, count, money, percent } = words
  const rows = overview.personas.filter(({ n }) => n > 0)
  if (rows.length === 0) return []
  const most = Math.max(0.1, ...rows.map(({ interval }) => interval?.high ?? 0))
  const top = Math.min(1, Math.ceil(most * 10) / 10)
  const items = rows.map(({ number, rate, n, interval, recovered }) => ({
    name: number === 0 ? say('unknown') : `${number}. ${personas[number] ?? say('persona')}`,
    value: percent(rate ?? 0),
    rate: (rate ?? 0) / top,
    low: (interval?.low ?? 0) / top,
    high: (interval?.high ?? 0) / top,
    n: count(n),
    amount: money(recovered),
    small: n < fewest,
  }))
  return [
    { kind: 'section', text: say('section.personas') },
    { kind: 'text', text: say('overlap', { count: fewest }), tone: 'quiet' },
    {
      kind: 'spreads',
      head: [say('head.persona'), say('head.success'), 'n', say('head.recovered')],
      items,
      scale: [0, 0.5, 1].map((at) => ({ at, label: percent(at * top) })),
    },
  ]
}
