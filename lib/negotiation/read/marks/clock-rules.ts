import type { Phrase } from '../dates/phrase.ts'
import { type DurationUnit, type Found, lined, numberIn, type Reading, type Rule } from './mark.ts'

const hourUnit = '(?:h|hs|hrs|hr|horas?)'
const spanUnit = '(?:dias?|diazinhos?|semanas?|semaninhas?|mes|meses|anos?|aninhos?|horas?|h|hs|hrs|minutos?|min)'
const dayPart = '(?:da (?:manha|tarde|noite|madrugada))'

function unitOf(text: string): DurationUnit {
  const word =
    /(dia|sem|mes|ano|anin|h|min)[a-z]*(?: uteis| uti[ls])?$/.exec(text.replace(/ de atraso$/, ''))?.[1] ?? ''
  const units: Record<string, DurationUnit> = {
    dia: 'day',
    sem: 'week',
    mes: 'month',
    ano: 'year',
    anin: 'year',
    min: 'minute',
  }
  return units[word] ?? 'hour'
}

function wait(found: Found, sign: 1 | -1 | 0, text = found.match[0]): Reading | undefined {
  const count = numberIn(found)
  const unit = unitOf(text.replace(/ (?:atras|de atraso|em atraso)$/, ''))
  if (!(count >= 0 && count <= 10_000)) return undefined
  // "paguei 300 semana passada": one unit is not many.
  if (count > 1 && /(?:dia|semana|mes|ano|hora)$/.test(text)) return undefined
  if (sign === 0 || unit === 'hour' || unit === 'minute') return { kind: 'duration', count, unit }
  const phrase: Phrase = { at: 'shift', count: sign * count, unit, business: sign > 0 && /ute?is$|uti[ls]$/.test(text) }
  return { kind: 'duration', count, unit, phrase }
}

function clock(found: Found): Reading | undefined {
  const [text] = found.match
  const raw = found.units.find((unit) => unit.text === '^')?.raw
  const [hour = Number.NaN, minute = 0] = raw
    ? raw.split(/\D+/).map(Number)
    : [numberIn(found), /e mei[oa]/.test(text) ? 30 : 0]
  const whole = Math.floor(hour)
  const late = /(?:tarde|noite)$/.test(text) && whole < 12 ? 12 : 0
  const minutes = (whole + late) * 60 + (hour > whole ? 30 : minute)
  return minutes >= 0 && minutes <= 1_440 && minute < 60 ? { kind: 'time', minutes } : undefined
}

const several = '(?: (?:a|mais|uns|umas|ate|cerca de|no maximo|so|de|apenas|no))*'

/** Hours of the day, and how long things last or are off. */
export const clockRules: Rule[] = [
  { pattern: lined(`\\^(?: ${hourUnit})?(?: ${dayPart})?`), read: clock },
  { pattern: lined('meio (?:- )?dia(?! de )'), read: () => ({ kind: 'time', minutes: 720 }) },
  { pattern: lined('meia (?:- )?noite'), read: () => ({ kind: 'time', minutes: 0 }) },
  { pattern: lined(`(?:#|uma) (?:${hourUnit} )?${dayPart}`), read: clock },
  {
    pattern: lined(
      `(?<= (?:as|das|pelas|ate as|lá pelas) )(?:#|uma)(?: e meia)?(?: ${hourUnit})?(?= (?:[.,!?;)¶]|e|as|ate|a|ou|do|de|da|em|$))`,
    ),
    read: clock,
  },
  { pattern: lined(`(?<= (?:as|das|pelas|ate as) )(?:#|uma) ${hourUnit}`), read: clock },
  {
    pattern: lined(
      `(?:daqui|dentro|em|com|ate|mais|depois|apos|prazo|me da|me de|espera|esperar|aguarda|aguardar|preciso de|precisava de|proximos|proximas)${several} (?:#|uma?) ${spanUnit}(?: ute?is)?(?! (?:atras|de atraso|em atraso) )`,
    ),
    read: (found) => {
      const reading = wait(found, 1)
      // "em 10 meses" tells how many instalments; "em 2 meses" when.
      const plan =
        /^em/.test(found.match[0]) && reading?.kind === 'duration' && reading.unit === 'month' && reading.count > 2
      return plan && reading?.kind === 'duration' ? { kind: 'count', count: reading.count, plan: true } : reading
    },
  },
  {
    pattern: lined(
      `(?:#|uma?) (?:dias?|semanas?|mes|meses) (?:de prazo|para eu|para eu|para me organizar|para pagar|para pagar)`,
    ),
    read: (found) => wait(found, 1, found.match[0].replace(/ (?:de prazo|para).*$/, '')),
  },
  { pattern: lined('# dias uteis'), read: (found) => wait(found, 1) },
  { pattern: lined(`(?:#|uma?) ${spanUnit} atras`), read: (found) => wait(found, -1) },
  {
    pattern: lined(`(?:ha|faz|fazem)(?: (?:uns|umas|mais de|quase|cerca de|ja))* (?:#|uma?) ${spanUnit}`),
    read: (found) => wait(found, -1),
  },
  { pattern: lined(`(?:# )(?:${spanUnit})(?: ute?is)?(?: (?:de|em) atraso)?`), read: (found) => wait(found, 0) },
  {
    pattern: lined(`(?<= (?:ha|em|por|faz|a cada) )uma? ${spanUnit}|mei[oa] (?:hora|ano)`),
    read: (found) => wait(found, 0),
  },
]
