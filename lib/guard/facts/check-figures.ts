import { idiomsIn } from '../figures/idioms.ts'
import { numericView } from '../figures/numeric-view.ts'
import { scanFigures } from '../figures/scan.ts'
import { type Mapped, masked, originalSpan } from '../text/canonical.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { GuardContext, GuardRule, Violation } from '../types.ts'
import { todayOf } from './days.ts'
import { mixedOffers, wrongWeekdays } from './groups.ts'
import { offerFacts } from './offer-facts.ts'
import { readFigures } from './read-figures.ts'

/** Every figure of a text against the facts: in its role, and all of one proposal from the same offer. */
export function checkFigures(plain: Mapped, context: GuardContext): Violation[] {
  const view = numericView(masked(plain, idiomsIn(plain.text)))
  const figures = scanFigures(view.text)
  const read = readFigures(view.text, figures, sentencesOf(view.text), context)
  const today = todayOf(context.now, context.timeZone)
  const known = [
    ...context.offers.flatMap(({ schedule }) => schedule.map(({ dueDay }) => dueDay)),
    ...(context.customerDates ?? []),
    ...(context.otherFacts?.days ?? []),
  ]
  const violation = (rule: GuardRule, { from, to }: { from: number; to: number }): Violation => ({
    rule,
    span: originalSpan(view, from, to),
    params: { text: view.text.slice(from, to).trim() },
  })
  const weekdays = wrongWeekdays(view.text, read, known, today)
  const single = read.flatMap(({ figure, reading }) =>
    reading.rule && !weekdays.told.has(figure) ? [violation(reading.rule, figure)] : [],
  )
  const grouped = read.filter(({ figure }) => !weekdays.told.has(figure))
  return [
    ...single,
    ...weekdays.found.map(({ rule, figure }) => violation(rule, figure)),
    ...mixedOffers(view.text, grouped, offerFacts(context)).map(({ rule, figure }) => violation(rule, figure)),
  ]
}
