import { around, type Found, lined, numberIn, type Reading, type Rule } from './mark.ts'

const countedNoun =
  '(?:clientes|pessoas|filhos|filhas|filho|anos|vezes|parcelas|x|dias|meses|horas|km|kg|quilos|bocas|funcionarios|ligacoes|mensagens|%|por ?cento|porcento|metros|pontos|visitas|contatos|reclamacoes|tentativas|opcoes)'
const cents = (value: number): Reading | undefined =>
  Number.isFinite(value) && value <= 1e12 ? { kind: 'money', cents: Math.round(value * 100) } : undefined
const money = (found: Found) => cents(numberIn(found))
const withCents = (found: Found) => {
  const small = numberIn(found, 1)
  return cents(numberIn(found) + (small >= 0 && small < 100 ? small / 100 : 0))
}
const one = ({ units }: Found) => units.find(({ numeral }) => numeral)?.numeral

/** "um pau" and "dois pau" are thousands, "50 pau" are reais. */
const pau = (found: Found) => cents(numberIn(found) * (numberIn(found) < 10 ? 1_000 : 1))

function scaled(found: Found): Reading | undefined {
  return (one(found)?.scale ?? 1) >= 1_000 ? money(found) : undefined
}

function slang(found: Found): Reading | undefined {
  const { left } = around(found.view, found.first, found.end)
  return one(found)?.slang && !/ (?:sou|ser|virei|virar|fiz|nos|dos)(?: uma?)? $/.test(left) ? money(found) : undefined
}

const fromTen = (found: Found) => (numberIn(found) >= 10 ? money(found) : undefined)

/** Sums of money that their own words give away. */
export const moneyRules: Rule[] = [
  {
    pattern: lined(
      '(?:\\$|rs) (?:- |: )?# (?:reais )?e (?:#|um) centavos|(?:#|um) (?:de )?(?:reais|conto)(?: e)? (?:#|um) centavos',
    ),
    read: withCents,
  },
  { pattern: lined('# reais e #(?= (?:[.,!?;¶]|por mes|ao mes|mensais|$))'), read: withCents },
  { pattern: lined('(?:\\$|rs) (?:- |: |[*_] )?#(?: (?:reais|conto))?'), read: money },
  { pattern: lined('(?:#|uma?)(?: de)? (?:reais|conto|rs|\\$)'), read: money },
  { pattern: lined('(?:#|uma?) pau'), read: pau },
  { pattern: lined('(?:#|uma?|meio) barao'), read: (found) => cents(numberIn(found) * 1_000) },
  { pattern: lined('(?:#|uma?) centavos'), read: (found) => cents(numberIn(found) / 100) },
  { pattern: lined('#'), read: slang },
  { pattern: lined(`#(?! ${countedNoun} )`), read: scaled },
  {
    pattern: lined(
      '#(?= (?:por mes|ao mes|mensal|mensais|todo mes|cada mes|a ?vista|de entrada|de sinal|no pix|por parcela|cada parcela|de parcela|/ mes) )',
    ),
    read: fromTen,
  },
  {
    pattern: lined(
      `(?<= (?:parcelas?|entrada|sinal|valor|boleto|pix|proposta|acordo|x|vezes|oferta) de )#(?! ${countedNoun} )`,
    ),
    read: fromTen,
  },
  {
    pattern: lined(`#(?! ${countedNoun} )`),
    read: (found) => (one(found)?.decimals === 2 && one(found)?.style === 'digits' ? money(found) : undefined),
  },
]
