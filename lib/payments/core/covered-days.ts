import { addDays, type Day, daysBetween } from '@/lib/negotiation'

export type Span = { from: Day; to: Day }

/** Days of a window that statements cover, as spans that neither touch nor overlap, and those that none covers. */
export function coveredDays(window: Span, statements: readonly Span[]): { covered: Span[]; uncovered: Span[] } {
  const covered: Span[] = []
  for (const { from, to } of [...statements].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const [, first = from] = [from, window.from].sort()
    const [end = to] = [to, window.to].sort()
    const span = { from: first, to: end }
    if (span.from > span.to) continue
    const last = covered.at(-1)
    if (!last || span.from > addDays(last.to, 1)) covered.push(span)
    else if (span.to > last.to) last.to = span.to
  }
  const uncovered: Span[] = []
  let next = window.from
  for (const { from, to } of covered) {
    if (next < from) uncovered.push({ from: next, to: addDays(from, -1) })
    next = addDays(to, 1)
  }
  if (next <= window.to) uncovered.push({ from: next, to: window.to })
  return { covered, uncovered }
}

export const daysOf = (spans: readonly Span[]): number =>
  spans.reduce((days, { from, to }) => days + daysBetween(from, to) + 1, 0)
