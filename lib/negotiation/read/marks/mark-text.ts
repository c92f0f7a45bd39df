import { dateRules } from '../dates/date-rules.ts'
import { eventRules } from '../dates/event-rules.ts'
import { periodRules } from '../dates/period-rules.ts'
import { weekdayRules } from '../dates/weekday-rules.ts'
import { type View, viewOf } from '../text/view.ts'
import type { Span } from '../types.ts'
import { clockRules } from './clock-rules.ts'
import { countRules } from './count-rules.ts'
import { idiomRules } from './idiom-rules.ts'
import type { Mark, Rule } from './mark.ts'
import { moneyRules } from './money-rules.ts'
import { numberRules } from './number-rules.ts'
import { optionRules } from './option-rules.ts'
import { partRules } from './part-rules.ts'

/** A text and every quantity found in it, in order; marks never overlap. */
export type Marked = { view: View; marks: Mark[] }

const rules: Rule[] = [
  ...idiomRules,
  ...partRules,
  ...dateRules,
  ...countRules,
  ...clockRules,
  ...optionRules,
  ...eventRules,
  ...weekdayRules,
  ...periodRules,
  ...moneyRules,
  ...numberRules,
]

function apply({ pattern, read }: Rule, view: View, taken: boolean[], marks: Mark[]): void {
  pattern.lastIndex = 0
  for (let match = pattern.exec(view.line); match; match = pattern.exec(view.line)) {
    const start = match.index
    const stop = start + match[0].length
    const [first, end] = [view.unitAt[start], view.unitAt[stop + 1] ?? view.units.length]
    pattern.lastIndex = start + 1
    if (first === undefined || taken.slice(first, end).includes(true)) continue
    const reading = read({ match, units: view.units.slice(first, end), view, first, end })
    if (!reading) continue
    marks.push({ ...reading, first, end })
    taken.fill(true, first, end)
    pattern.lastIndex = stop
  }
}

function mark(text: string): Marked {
  const view = viewOf(text)
  const marks: Mark[] = []
  const taken: boolean[] = new Array(view.units.length).fill(false)
  for (const rule of rules) apply(rule, view, taken, marks)
  return { view, marks: marks.sort((a, b) => a.first - b.first) }
}

let last: { text: string; marked: Marked } | undefined

/** Every quantity in a text. The readers ask one after another for the same text, so the last answer is kept. */
export function markText(text: string): Marked {
  if (last?.text !== text) last = { text, marked: mark(text) }
  return last.marked
}

/** Where a mark stands in the original text. */
export function spanOf({ view }: Marked, { first, end }: Mark): Span {
  return [view.units[first]?.from ?? 0, view.units[end - 1]?.to ?? 0]
}
