import { around, type Found, lined, numberIn, type Reading, type Rule } from './mark.ts'

const split =
  '(?:dividir|divide|dividida|dividido|dividindo|divido|parcelar|parcelado|parcelada|parcelando|parcela|parcelamento|fatiar|picar|quebrar|financiar|splitar)'
const calls =
  / (?:lig[a-z]+|falei|falo|mand[a-z]+|avis[a-z]+|tent[a-z]+|ped[a-z]+|expli[a-z]+|disse|cobra[a-z]*|contat[a-z]+|ja)(?: [^ ]+){0,3} $/
const arrearsLeft =
  / (?:devo|devendo|faltam?|faltou|faltaram|faltava|atrasei|paguei|pagas?|pulei|perdi|deixei|mais de|venceram)(?: (?:de|pagar|so|ja|as|de pagar))* $/
const arrearsRight = /^ (?:atrasad|vencid|em atraso|em aberto|pendente|que (?:falta|devo|estao)|ja pag|pagas|abert)/

function isPlan({ view, first, end, match }: Found): boolean {
  const { left, right } = around(view, first, end)
  if (/parcela/.test(match[0])) return !arrearsLeft.test(left) && !arrearsRight.test(right)
  return !(
    /vez/.test(match[0]) &&
    (calls.test(left) || /^ (?:por|ao|na|no) (?:dia|semana|mes|ano)/.test(right) || / ja $/.test(left))
  )
}

function count(found: Found): Reading | undefined {
  const said = numberIn(found)
  if (!(Number.isInteger(said) && said >= 1 && said <= 1_000)) return undefined
  return { kind: 'count', count: said, plan: said <= 420 && isPlan(found) }
}

const notSum =
  '(?! (?:mil|reais|conto|pau|barao|%|por ?cento|porcento|dias?|ano|anos|semanas?|min|minutos?|de (?:abril|maio|junho)|centavos|h|hs|horas?|,|/) )'

/** Instalment counts: "5x", "cinco vezes", "10 parcelas", "dividir por 4", "10 de 150". */
export const countRules: Rule[] = [
  { pattern: lined('(?:#|uma) (?:x|vezes|vez|vezinhas)'), read: count },
  { pattern: lined('(?:#|uma)(?: (?:ou mais|outras))? parcelas?'), read: count },
  {
    pattern: lined(
      `(?<= ${split}(?: (?:isso|tudo|o|a|valor|total|divida|esse|para|mim|ai|ele|ela|saldo|restante|resto|me|voce|consigo|da))* (?:em|por|para)(?: (?:ate|umas|uns|mais ou menos|no maximo))* )#${notSum}`,
    ),
    read: (found) => (numberIn(found) <= 120 ? count(found) : undefined),
  },
  {
    pattern: lined('#(?= (?:de|x de) (?:\\$ )?(?:uns |umas )?# )(?! de # (?:de )?(?:%|vezes|parcelas))'),
    read: (found) => {
      const [self, next] = [
        found.view.units[found.first]?.numeral,
        found.view.units.slice(found.end, found.end + 4).find(({ numeral }) => numeral)?.numeral,
      ]
      if (!self || !next || self.decimals > 0 || self.value > 120 || next.value < 20 || next.value <= self.value)
        return undefined
      return next.plain && next.value > 2_010 && next.value < 2_100 ? undefined : count(found)
    },
  },
  {
    pattern: lined(`(?<= entrada (?:\\+|mais|e mais|e) )#${notSum}(?= (?:[.,!?;¶]|de|iguais|mensais|depois|$))`),
    read: (found) => (numberIn(found) <= 60 ? count(found) : undefined),
  },
  {
    pattern: lined(
      `(?<= (?:resto|restante|saldo|que sobrar|faz|fazer|fazem|pagar|pago|quitar)(?: (?:tudo|isso|ele|para mim))? em (?:ate )?)#${notSum}(?= (?:[.,!?;¶]|iguais|no cartao|mensais|depois|para|$))`,
    ),
    read: (found) => (numberIn(found) <= 60 ? count(found) : undefined),
  },
  { pattern: lined('# meses(?= de (?:\\$ )?#)|(?<= (?:durante|por) )# meses'), read: count },
  {
    // "1+11": a first payment and eleven more.
    pattern: lined('# \\+ #(?= (?:[.,!?;¶]|de|sem|vezes|x|$))'),
    read: (found) => {
      const [first, more] = [numberIn(found), numberIn(found, 1)]
      return first === 1 && more <= 60 ? { kind: 'count', count: 1 + more, plan: true } : undefined
    },
  },
  { pattern: lined('(?<= em )(?:#|uma) (?:partes?|etapas|pagamentos?|boletos?|depositos|pix)'), read: count },
]
