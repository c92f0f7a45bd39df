import { type Found, lined, numberIn, type Reading, type Rule } from '../marks/mark.ts'
import type { Phrase } from './phrase.ts'
import { monthIn, monthWord, ordinalOf, ordinalWord } from './words.ts'

const date = (phrase: Phrase | undefined): Reading | undefined => (phrase ? { kind: 'date', phrase } : undefined)
const dayWord = '(?:#|um|primeiro|ultimo)(?: º| ª)?'
const nextMonth = '(?:proximo mes|mes que vem|outro mes|mes seguinte|mes proximo|proximo)'
const unitAhead =
  '(?! (?:reais|conto|pau|%|x|vezes|vez|parcelas?|por ?cento|porcento|mil|centavos|mes(?:es)?|anos?|horas?|h|dias?)(?= ))'

function monthDay(found: Found, more: Partial<Extract<Phrase, { at: 'monthDay' }>> = {}): Reading | undefined {
  const word = found.units.find(({ text }) => /^(?:primeiro|ultimo)$/.test(text))?.text
  const said = word === 'ultimo' ? 'last' : word ? 1 : numberIn(found)
  if (said !== 'last' && !(Number.isInteger(said) && said >= 1 && said <= 31)) return undefined
  return date({ at: 'monthDay', dayOfMonth: said, ...more })
}

/** A year in figures of two or four digits, or undefined when the figure is none. */
function yearIn(found: Found): number | undefined {
  const value = found.units.findLast(({ numeral }) => numeral?.plain)?.numeral?.value ?? 0
  if (value >= 20 && value <= 99) return 2_000 + value
  return value >= 1_900 && value <= 2_199 ? value : undefined
}

/** Days told by their number: "dia 5", "5 de dezembro", "05/12", "quinto dia útil". */
export const dateRules: Rule[] = [
  {
    pattern: lined(`${nextMonth}(?: ,)?(?: (?:no|la no|la pelo|pelo|so|ali pelo|todo))? dia ${dayWord}`),
    read: (found) => monthDay(found, { monthShift: 1 }),
  },
  {
    pattern: lined(`(?:em )?${monthWord}(?: ,)?(?: (?:no|la no|la pelo|pelo|so))? dia ${dayWord}`),
    read: (found) => monthDay(found, { month: monthIn(found.units) }),
  },
  {
    pattern: lined(`(?:dias? )?${dayWord} (?:d[eo] (?:mes (?:de )?)?|/ )?${monthWord} (?:d[eo] |/ |, )?#`),
    read: (found) => {
      const year = yearIn(found)
      return year ? monthDay(found, { month: monthIn(found.units), year }) : undefined
    },
  },
  {
    pattern: lined(`(?:dias? )?${dayWord} (?:d[eo] (?:mes (?:de )?)?|/ )?${monthWord}(?: d[eo] ano que vem)?`),
    read: (found) => monthDay(found, { month: monthIn(found.units) }),
  },
  {
    pattern: lined(`dias? ${dayWord} (?:d[eo] (?:mes )?|/ )#|# do (?:mes )?#`),
    read: (found) => {
      const month = numberIn(found, found.units.some(({ text }) => /^(?:primeiro|ultimo)$/.test(text)) ? 0 : 1)
      return month >= 1 && month <= 12 ? monthDay(found, { month }) : undefined
    },
  },
  {
    pattern: lined(
      `todo (?:santo )?dia ${dayWord}|(?:todo )?dia ${dayWord} (?:d[eo] )?(?:cada|todo|todos os) (?:mes|meses)|todos os dias ${dayWord}`,
    ),
    read: (found) => monthDay(found, { monthly: true }),
  },
  {
    pattern: lined(`dias? ${dayWord} (?:ja )?(?:d[eo] |n[eo] )?${nextMonth}`),
    read: (found) => monthDay(found, { monthShift: 1 }),
  },
  {
    pattern: lined(`dias? ${dayWord} (?:ness|dess|nest|dest|est|ess)e mes(?: agora)?`),
    read: (found) => monthDay(found, { monthShift: 0 }),
  },
  { pattern: lined(`dias? ${dayWord} d[eo] mes passado`), read: (found) => monthDay(found, { monthShift: -1 }) },
  {
    pattern: lined('(?<! parcela )(?:dias? )?@'),
    read: ({ units }) => {
      const civil = units.find((unit) => unit.civil)?.civil
      return date(civil && { at: 'monthDay', ...civil })
    },
  },
  {
    pattern: lined(
      `(?:#|${ordinalWord}|ultimo)(?: [ºªo])? dias? uti[ls](?: (?:d[eo] )?(?:${nextMonth}|(?:mes de )?${monthWord}|mes))?`,
    ),
    read: (found) => {
      const text = found.match[0]
      const word = /^[a-z]+/.exec(text)?.[0]
      const n = word === 'ultimo' ? -1 : word ? ordinalOf(word) : numberIn(found)
      if (!(n >= -1 && n <= 22) || (/^# dias/.test(text) && n > 1)) return undefined
      const monthShift = new RegExp(`${nextMonth}$`).test(text) ? 1 : undefined
      return date({ at: 'businessDay', n, month: monthIn(found.units), monthShift })
    },
  },
  { pattern: lined('proximo dia util'), read: () => date({ at: 'shift', count: 1, unit: 'day', business: true }) },
  { pattern: lined(`dias? ${dayWord}${unitAhead}`), read: (found) => monthDay(found) },
  { pattern: lined('(?:no )?(?:primeiro|ultimo) dia d[eo] mes'), read: (found) => monthDay(found) },
  {
    pattern: lined(`(?<=dias? # (?:e|ou|a|ate|/|,|ou no|e no|ate o) (?:o )?(?:dia )?)#${unitAhead}`),
    read: (found) => monthDay(found),
  },
  { pattern: lined(`(?<=dias? # , # (?:e|ou|,) )#${unitAhead}`), read: (found) => monthDay(found) },
]
