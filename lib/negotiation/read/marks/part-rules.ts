import { type Found, lined, numberIn, type Reading, type Rule } from './mark.ts'

const part = (numerator: number, denominator: number): Reading => ({ kind: 'fraction', numerator, denominator })
const ofDebt = '(?= d[aeo]s? (?:divida|debito|valor|total|parcela|saldo|conta|boleto|fatura) )'
const end = '(?= (?:d[aeo]|disso|[.,!?]|agora|hoje|$))'

/** "1/3 da dívida", which looks like a day. */
function ratio({ units }: Found): Reading | undefined {
  const civil = units[0]?.civil
  if (!civil || civil.year || civil.dayOfMonth >= civil.month) return undefined
  return part(civil.dayOfMonth, civil.month)
}

/** Percents, and parts of the debt. */
export const partRules: Rule[] = [
  {
    pattern: lined('(?:#|uma?|mei[oa]) (?:%|por ?cento|por cem|porcento)|% #'),
    read: (found) => {
      const value = numberIn(found)
      return value >= 0 && value <= 100_000 ? { kind: 'percent', basisPoints: Math.round(value * 100) } : undefined
    },
  },
  { pattern: lined(`@${ofDebt}`), read: ratio },
  {
    pattern: lined('(?:a )?metade(?! d[aeo] (?:mes|semana|ano|dia) )|mei[oa] (?:divida|debito|parcela)'),
    read: () => part(1, 2),
  },
  {
    pattern: lined('(?:#|um) tercos?|(?:a |uma )?terca parte'),
    read: (found) => part(numberIn(found) === 2 ? 2 : 1, 3),
  },
  {
    pattern: lined(`(?:#|um) quartos?${end}|(?:a |uma )?quarta parte`),
    read: (found) => part(numberIn(found) === 3 ? 3 : 1, 4),
  },
]
