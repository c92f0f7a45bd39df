import type { Locale } from '@/db/constants/identity'
import type { ReportFacts } from '../gather-report'
import { rangeIn, reportWords } from '../words'
import type { Sheet, SheetBlock } from './blocks'
import { funnel, groupTables, personaSpreads } from './groups'
import { headline, recoveredChart } from './headline'
import { ratios } from './ratios'
import { alertTable, cohorts, definitions } from './rest'

/** The report as a manager hands it on: the answer first, then the picture, the ratios, the rows, what it all means. */
export function reportSheet(facts: ReportFacts, locale: Locale): Sheet {
  const { overview, company, portfolio } = facts
  const words = reportWords(locale, overview.range.time_zone)
  const { say } = words
  const range = rangeIn(words, overview.range)
  const title = say('title', { range })
  const whole = portfolio === null ? company : say('of_portfolio', { company, portfolio })
  const warning: SheetBlock[] = overview.simulated ? [{ kind: 'text', text: say('simulated'), tone: 'warning' }] : []
  const chart = recoveredChart(overview, words)
  const empty = overview.conversations === 0 && overview.recovered.payments === 0
  return {
    title,
    subtitle: whole,
    subject: say('subject', { company, range }),
    language: locale,
    createdAt: new Date(overview.as_of),
    foot: {
      text: [overview.simulated ? say('simulated_short') : '', whole, say('made', { at: words.moment(overview.as_of) })]
        .filter((part) => part !== '')
        .join(' · '),
      page: say('page', { page: '{page}', pages: '{pages}' }),
    },
    blocks: [
      ...warning,
      headline(overview, words),
      ...(empty ? [{ kind: 'text' as const, text: say('empty') }] : []),
      ...(chart ? [chart] : []),
      { kind: 'section', text: say('section.ratios') },
      { kind: 'ratios', items: ratios(overview, words) },
      ...funnel(overview, words),
      ...groupTables(overview, words),
      ...personaSpreads(facts, words),
      ...cohorts(overview, words),
      ...alertTable(facts, words),
      ...definitions(facts, words),
    ],
  }
}
