import type { Day } from '../types.ts'
import { dateOf, hasPhrase } from './dates.ts'
import type { Mark } from './marks/mark.ts'
import { type Marked, markText, spanOf } from './marks/mark-text.ts'
import type { ReplyNumber } from './types.ts'

type Worth = Omit<ReplyNumber, 'span' | 'text'>

function worthOf(marked: Marked, mark: Mark, today: Day): Worth {
  switch (mark.kind) {
    case 'money':
      return { kind: 'money', cents: mark.cents }
    case 'fraction':
      return { kind: 'fraction', fraction: { numerator: mark.numerator, denominator: mark.denominator } }
    case 'percent':
      return { kind: 'percent', basisPoints: mark.basisPoints }
    case 'date': {
      const date = dateOf(marked, mark, today)
      return { kind: mark.phrase.at === 'weekday' ? 'weekday' : 'date', date }
    }
    case 'time':
      return { kind: 'time', minutes: mark.minutes }
    case 'duration': {
      const duration = { count: mark.count, unit: mark.unit }
      return hasPhrase(mark)
        ? { kind: 'duration', duration, date: dateOf(marked, mark, today) }
        : { kind: 'duration', duration }
    }
    case 'count':
      return { kind: 'count', count: mark.count }
    case 'option':
      return { kind: 'option', option: mark.option }
    case 'number':
      return Number.isFinite(mark.value) ? { kind: 'number', value: mark.value } : { kind: 'number' }
    default:
      return { kind: mark.kind }
  }
}

/** Figures of other scripts, Roman and enclosed ones, which the folding cannot turn into digits. */
const strange = /[\p{Nl}\p{No}]/gu

/**
 * Every quantity an outgoing text states, in order, by digits or by words, with its kind; nothing numeric is left out: what
 * no rule knows is a `number`. Manners of speaking ("mil desculpas", "24 horas por dia") are `idiom`. Days are resolved
 * against `today`.
 */
export function readNumbersInReply(text: string, today: Day): ReplyNumber[] {
  const marked = markText(text)
  const found = marked.marks.map((mark): ReplyNumber => {
    const span = spanOf(marked, mark)
    return { ...worthOf(marked, mark, today), span, text: text.slice(...span) }
  })
  const covered = (at: number) => found.some(({ span: [from, to] }) => at >= from && at < to)
  for (const { 0: sign, index } of text.matchAll(strange))
    if (!covered(index)) found.push({ kind: 'number', span: [index, index + sign.length], text: sign })
  return found.sort((a, b) => a.span[0] - b.span[0])
}
