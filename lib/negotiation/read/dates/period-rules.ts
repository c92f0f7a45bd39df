import { type Found, lined, type Reading, type Rule } from '../marks/mark.ts'
import type { Phrase } from './phrase.ts'
import { gone, monthIn, monthWord, next, partOf, partWord, thisWord } from './words.ts'

const date = (phrase: Phrase): Reading => ({ kind: 'date', phrase })

const partPattern = new RegExp(`(?:^| )${partWord}(?= )`)

function part(found: Found) {
  const word = partPattern.exec(found.match[0])?.[0].trim()
  return word ? partOf(word) : undefined
}

/** -2 to 1 by the words around "semana", "mês" or "ano". */
function shiftOf(text: string): number {
  if (/retrasad/.test(text)) return -2
  if (/passad|anterior/.test(text)) return -1
  return /que vem|seguinte|proxim|outr/.test(text) ? 1 : 0
}

/** Stretches: weeks, months and years, and their parts ("começo do mês", "fim de semana", "primeira quinzena"). */
export const periodRules: Rule[] = [
  {
    pattern: lined(
      `(?:(?:fim|final|finalzinho) de semana|fds)(?: (?:${next}|${gone}))?|(?:proximo|${thisWord}) (?:fim de semana|final de semana|fds)`,
    ),
    read: ({ match: [text] }) =>
      date({ at: 'week', shift: /passad/.test(text) ? -1 : /que vem|seguinte/.test(text) ? 1 : 0, part: 'weekend' }),
  },
  {
    pattern: lined(
      `(?:${partWord} d[ae] )?(?:semana (?:${next}|${gone}|agora)|(?:proxim[oa]|outra|${thisWord}) semana)|${partWord} d[ae] semana`,
    ),
    read: (found) => date({ at: 'week', shift: shiftOf(found.match[0]), part: part(found) }),
  },
  {
    pattern: lined(`(?:primeira|segunda|ultima) quinzena(?: d[eo] (?:mes (?:${next})?|${thisWord} mes|${monthWord}))?`),
    read: (found) =>
      date({
        at: 'fortnight',
        half: found.match[0].startsWith('primeira') ? 1 : 2,
        shift: shiftOf(found.match[0]),
        month: monthIn(found.units),
      }),
  },
  {
    pattern: lined(`(?:${partWord} d[eo] )?(?:mes (?:${next}|${gone}|corrente)|(?:proximo|outro|${thisWord}) mes)`),
    read: (found) => date({ at: 'month', shift: shiftOf(found.match[0]), part: part(found) }),
  },
  { pattern: lined(`${partWord} d[eo] mes`), read: (found) => date({ at: 'month', part: part(found) }) },
  { pattern: lined('virada d[eo] mes'), read: () => date({ at: 'month', shift: 1, part: 'start' }) },
  {
    pattern: lined(
      `${partWord} d[eo] ${monthWord}(?: d[eo] #)?|(?<=(?:^| (?:em|de|ate|para|mes de|desde|so em|proximo|a partir de|agora em)) )${monthWord}(?: (?:que vem|d[eo] #))?`,
    ),
    read: (found) => {
      const month = monthIn(found.units) ?? 1
      const year = found.units.find(({ numeral }) => numeral)?.numeral?.value
      if (year !== undefined && !(year >= 1_900 && year < 2_200)) return undefined
      return date({ at: 'month', month, part: part(found), ...(year === undefined ? {} : { year }) })
    },
  },
  {
    pattern: lined(
      `(?:${partWord} d[eo] )?(?:ano (?:${next}|${gone})|(?:proximo|outro|${thisWord}) ano)|${partWord} d[eo] ano`,
    ),
    read: (found) => date({ at: 'year', shift: shiftOf(found.match[0]), part: part(found) }),
  },
]
