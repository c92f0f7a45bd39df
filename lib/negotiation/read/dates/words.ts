import type { Weekday } from '../../calendar/days.ts'
import type { IncomeEvent } from '../types.ts'
import type { HolidayName, Part } from './phrase.ts'

const months = [
  'janeiro',
  'fevereiro',
  'marco',
  'abril',
  'maio',
  'junho',
  'julho',
  'agosto',
  'setembro',
  'outubro',
  'novembro',
  'dezembro',
]
export const monthWord = `(?:${months.join('|')})`
/** From 1; the three letters do too. */
const monthOf = (word: string): number =>
  months.findIndex((month) => month === word || (word.length > 2 && month.startsWith(word))) + 1

/** The month named among some units. */
export const monthIn = (units: { text: string }[]): number | undefined =>
  units.map(({ text }) => monthOf(text)).find((month) => month > 0)

export const thisWord = '(?:n?ess[ea]|n?est[ea]|dess[ea]|dest[ea])'
export const next = '(?:que vem|seguinte|proxim[oa])'
export const gone = '(?:passad[oa]|retrasad[oa])'

const weekdays = ['domingo', 'segunda', 'terca', 'quarta', 'quinta', 'sexta', 'sabado']
export const weekdayWord = `(?:${weekdays.join('|')})`
export const weekdayNumber = (word: string): Weekday => Math.max(0, weekdays.indexOf(word)) as Weekday

const ordinals = ['primeir', 'segund', 'terceir', 'quart', 'quint', 'sext', 'setim', 'oitav', 'non', 'decim']
export const ordinalWord = `(?:${ordinals.map((stem) => `${stem}[oa]`).join('|')})`
/** From 1; 0 when the word is no ordinal. */
export const ordinalOf = (word: string): number =>
  ordinals.findIndex((stem) => word === `${stem}o` || word === `${stem}a`) + 1

export const partWord =
  '(?:comeco|comecinho|inicio|iniciozinho|meio|meados|metade|fim|finzinho|final|finalzinho|ultimos dias|primeiros dias)'
export function partOf(word: string): Part {
  if (/^(?:com|ini|prim)/.test(word)) return 'start'
  return /^(?:mei|mea|met)/.test(word) ? 'middle' : 'end'
}

/** Money that comes in, and what it is called. "pagamento" may be the debt's own, so some rules leave it out. */
const events: [IncomeEvent, string][] = [
  ['thirteenth', 'decimo terceiro(?: salario)?|decimo(?: # º?)?(?: salario)?|# (?:º|o|salario)(?: salario)?'],
  ['salary', 'salario|ordenado|holerite|contra ?(?:- )?cheque|comissao'],
  ['vacation', 'ferias'],
  ['advance', 'adiantamento|vale'],
  ['benefit', 'aposentadoria|beneficio|bolsa(?: familia)?|auxilio(?: [a-z]+)?|inss|pensao|bpc|loas'],
  ['severance', 'rescisao|acerto|fgts|seguro (?:- )?desemprego|indenizacao'],
]
export const incomeWord = `(?:${events.map(([, words]) => words).join('|')})`
export const paymentWord = `(?:${incomeWord}|pagamento|dinheiro|grana|restituicao|imposto de renda|verba)`
const eventPatterns = events.map(([event, words]) => [event, new RegExp(`(?:^| )(?:${words})(?: |$)`)] as const)

/** The kind of income that a matched phrase names; plain income when it names none. */
export function eventIn(text: string): IncomeEvent {
  const found = eventPatterns.find(([, pattern]) => pattern.test(text))?.[0]
  return found ?? (/ pagamento(?: |$)/.test(text) ? 'salary' : 'income')
}

export const holidayNames: [HolidayName, string][] = [
  ['christmas_eve', 'vespera de natal'],
  ['new_year_eve', 'reveillon|virada d[eo] ano|vespera d[eo] ano novo'],
  ['christmas', '(?<! (?:em|sou de|aqui de) )natal'],
  ['new_year', 'ano novo'],
  ['carnival', 'carnaval'],
  ['easter', 'pascoa'],
  ['good_friday', 'sexta (?:- )?(?:feira )?santa|sexta feira da paixao'],
  ['corpus_christi', 'corpus christi'],
]
