import { addDays, type Day, type Weekday, weekdayOf } from '../../negotiation/index.ts'
import type { SaidDay } from '../figures/types.ts'
import type { GuardContext } from '../types.ts'
import { isVague, sameDay, sameEveryMonth } from './days.ts'
import type { OfferFacts } from './offer-facts.ts'
import { onlyEchoed } from './read-money.ts'
import type { Reading } from './reading.ts'

const payment =
  /\bpag(?!in)|\bvenc|\bquit|\bdescont|\bvale\b|\bvalid|\bpix\b|\bparcel|\bofert|\bpropost|\bcondic|\bacord|\bboleto|\bentrada|r\$|\bdivid|\bprazo|\bregulariz|\bdebit|\bregistr|\bcombinad|\bfechad|\bconfirm|\bprimeir|\bpromess/
const starts = /\b(?:primeir[ao]|comecando|comeca|iniciando|inicio|a partir de|entrada)(?: [a-z]+){0,3}[ ,:]*$/
const ends = /\b(?:ultim[ao]|terminando|termina|final)(?: [a-z]+){0,3}[ ,:]*$/

/** The first due day, and the first of the equal instalments after a first payment of its own. */
const startsOf = (days: readonly Day[], amounts: readonly number[]) =>
  days.slice(0, amounts.length > 1 && amounts[0] !== amounts[1] ? 2 : 1)

/** Which offers a day fits; `before` is what stands to its left in the clause. */
export function readDay(
  said: SaidDay,
  words: { before: string; sentence: string },
  context: GuardContext,
  offers: readonly OfferFacts[],
  today: Day,
): Reading {
  if (isVague(said) && !payment.test(words.sentence)) return { offers: 'any' }
  if (said.offset === 0 && /(?:atualizad|calculad|juros|somad|corrigid|inclu|encargos|multa)/.test(words.sentence))
    return { offers: 'any' }
  if (said.stretch && words.sentence.includes('?')) return { offers: 'any' }
  // "Dia 28" by itself is the next one that comes; for a later instalment the words say so.
  const hasMonth =
    said.dayOfMonth === undefined ||
    said.month !== undefined ||
    /\b(?:parcelas|vencimentos|sempre|demais|outras|seguintes|segunda|terceira|ultima|e) $|\b(?:parcelas|vencimentos|sempre|demais|seguintes)\b/.test(
      words.before,
    )
  const fits = offers.filter(({ days, amounts }) => {
    if (said.monthly) return sameEveryMonth(said, days)
    if (starts.test(words.before)) return startsOf(days, amounts).some((day) => sameDay(said, day, today))
    if (ends.test(words.before)) return sameDay(said, days.at(-1) ?? '', today)
    return days.some((day) => sameDay(said, day, today) && (hasMonth || day === days[0] || day <= addDays(today, 31)))
  })
  if (fits.length > 0) return { offers: new Set(fits.map(({ index }) => index)) }
  if (context.otherFacts?.days?.some((day) => sameDay(said, day, today))) return { offers: 'any' }
  const mustBeDue = /\b(?:ate|venc\w*|pagu?\w*|para|prazo)(?: [a-z]+){0,2} $/.test(words.before)
  if (said.month !== undefined && said.dayOfMonth !== undefined && sameDay(said, today, today) && !mustBeDue)
    return { offers: 'any' }
  if (context.customerDates?.some((day) => sameDay(said, day, today)))
    return onlyEchoed(words.sentence) ? { offers: 'any' } : { rule: 'agreed_customer_number' }
  const elsewhere = offers.some(({ days }) => days.some((day) => sameDay(said, day, today)))
  return { rule: elsewhere ? 'wrong_role' : 'number_not_a_fact' }
}

/** A weekday without a date: that of a due day within the next week or so, or of the company's hours. */
export function readWeekday(
  weekday: Weekday,
  words: { before: string; after: string; sentence: string },
  context: GuardContext,
  offers: readonly OfferFacts[],
  today: Day,
): Reading {
  const hours = context.policy.companyHours
  const ofHours =
    /^ ?(?:a|ate|e)? ?(?:segunda|terca|quarta|quinta|sexta|sabado|domingo|feira)|^[- ]feira a /.test(words.after) ||
    /(?:segunda|terca|quarta|quinta|sexta)(?:-feira)? (?:a|ate|e) $/.test(words.before)
  if (hours && (ofHours || /\b(?:atend|horario|funciona|equipe|volta|feriado)/.test(words.sentence)))
    return hours.weekdays === undefined || hours.weekdays.includes(weekday)
      ? { offers: 'any' }
      : { rule: 'number_not_a_fact' }
  const near = (day: Day) => weekdayOf(day) === weekday && day >= today && day <= addDays(today, 8)
  const fits = offers.filter(({ days }) => days.some(near))
  if (fits.length > 0) return { offers: new Set(fits.map(({ index }) => index)) }
  if (context.otherFacts?.days?.some(near)) return { offers: 'any' }
  if (context.customerDates?.some((day) => weekdayOf(day) === weekday))
    return onlyEchoed(words.sentence) ? { offers: 'any' } : { rule: 'agreed_customer_number' }
  return { rule: 'number_not_a_fact' }
}
