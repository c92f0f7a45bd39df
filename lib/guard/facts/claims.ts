import type { MoneyRole } from './offer-facts.ts'

export type MoneyClaim = MoneyRole | 'cash' | undefined

const instalment = '(?:parcel(?:a|inha)s?|prestac(?:ao|oes)|mensalidades?|vezes|\\d ?x|boletos|pagamentos mensais)'
const some = '(?: [a-z,]+){0,3}'

const left: [RegExp, MoneyClaim][] = [
  // A label of its own; "com 9% de desconto: R$ …" names the price.
  [/^[\s\-•>]*(?:desconto|economia|abatimento)(?: total)?: ?$/, 'saving'],
  [
    /\b(?:soma|total|valor total)(?: de tod)?[ao]?s? (?:d[ao]s|das suas) (?:\d+ )?(?:parcelas|prestacoes)(?: [a-z]+){0,2}:? ?$/,
    'total',
  ],
  [
    /(?:desconto|abatimento|economia|reducao)(?: (?:total|real|de ate|seria|sera|fica|e|foi|no valor))*(?: de| em| e)? ?$/,
    'saving',
  ],
  [
    /(?:economiz\w+|poup\w+|deixa(?:ndo|ria|r)? de pagar|a menos|menos)(?: (?:de|um total de|exatos|exatamente))* ?$/,
    'saving',
  ],
  [new RegExp(`\\bultim[ao](?: ${instalment})?(?: [a-z]+){0,2}(?:,|:)? ?$`), 'last'],
  [
    new RegExp(
      `(?:\\bentrada|\\bsinal|primeir[ao](?: ${instalment}| pagamento)?)(?: (?:menor|inicial|unica|hoje|agora|seria|sera|fica|no valor|minima))*(?: de| em| e de| por| com|:| e)? ?$`,
    ),
    'first',
  ],
  [/\b(?:comec\w+|inici\w+)(?: [a-z]+){0,2} (?:com|por|pagando)(?: (?:apenas|so))? ?$/, 'first'],
  [/\b(?:restante|resto|resta(?:m|ndo|ria)?|falta(?:m|ndo|ria)?)(?: [a-z]+){0,2}(?: de|:|,)? ?$/, 'remainder'],
  [
    new RegExp(
      `${instalment}(?: (?:iguais|fixas|mensais|mensal|restantes|cada|sem juros|seguintes|uma))*,?(?: (?:ficam?|saem?|sai|seriam?|serao|sera|vao ficar|vai ficar|e|sao|no valor|valem|custam|que ficam))*(?: de| por| em| a|:)?(?: (?:apenas|so))? ?$`,
    ),
    'instalment',
  ],
  [
    /\b(?:cada|mensal|por mes|mensais|demais|outras|restantes|mais \d+|\+ ?\d+x?)(?: [a-z]+){0,5}(?: de| por| em| a|:)? ?$/,
    'instalment',
  ],
  [
    /\b(?:divida|debito|pendencia|em aberto|em atraso|atrasad[ao]s?|vencid[ao]s?|devendo|deve|valor original|valor atualizado|valor atual|valor devido|saldo devedor|saldo|(?:seu|no|do|de) consorcio|cheio)(?: (?:de|e|esta|em|no|valor|consorcio|hoje|atual|seu|com|total|soma|somam|total|hoje|multa|juros|dos|do|ate|contrato)|:|,){0,5} ?$/,
    'overdue',
  ],
  [
    /\b(?:a vista|de uma vez|valor unico|parcela unica|uma vez)(?: (?:fica|sai|por|e|em|seria|apenas|so|o|valor|total|de|no pix|via pix|pelo pix|com desconto|com o desconto|hoje)|:|,)* ?$/,
    'cash',
  ],
  [
    new RegExp(`\\b(?:valor total|o total|total|ao todo|somando tudo|soma|somam)${some}(?: de| e| em|:|,)? ?$`),
    'total',
  ],
  [
    /\b(?:quita\w*|encerr\w*|liquid\w*|resolv\w+ tudo|regulariz\w+ tudo)(?: [a-z]+){0,3} (?:por|com|pagando)(?: (?:apenas|so))? ?$/,
    'total',
  ],
]

const right: [RegExp, MoneyClaim][] = [
  [
    /^ ?(?:ja )?(?:quita|encerra|liquida|zera|resolve|cobre|paga) (?:tudo|a divida|o contrato|o total|sua divida|o debito|a pendencia)\b/,
    'total',
  ],
  [/^ ?(?:de (?:desconto|economia|abatimento|reducao)|a menos|off\b)/, 'saving'],
  [/^ ?(?:de entrada|como entrada|na entrada|de sinal)/, 'first'],
  [
    /^ ?(?:por mes|mensa(?:l|is)|ao mes|\/ ?mes|cada\b|por parcela|a parcela|cada parcela|todo mes|por boleto)/,
    'instalment',
  ],
  [/^ ?(?:a vista|de uma (?:so )?vez|em (?:uma unica|1|uma so) (?:vez|parcela))/, 'cash'],
  [
    /^ ?(?:em aberto|em atraso|atrasad|vencid|de divida|de debito|pendente|que (?:esta|estao|ficou|ficaram) (?:em aberto|em atraso|vencid|pendente))/,
    'overdue',
  ],
  [
    /^ ?(?:no total|de total|ao todo|total\b|,? ?(?:em|dividid\w+ em|parcelad\w+ em) (?:ate )?\d+ ?(?:x\b|vezes|parcelas|prestac))/,
    'total',
  ],
]

/** What the words around a sum say it is; undefined where they do not say. */
export function claimOf(before: string, after: string): MoneyClaim {
  const told = right.find(([pattern]) => pattern.test(after))?.[1]
  // "Em 7x fica R$ 350,11, em 6x …": the count after the comma is the next item's.
  const onRight = told === 'total' && /^ ?,/.test(after) && /\d ?x\b|vezes|parcela/.test(before) ? undefined : told
  const onLeft = left.find(([pattern]) => pattern.test(before))?.[1]
  // "a última de R$ 374,88" and "entrada de" say more than what follows; "R$ 408,46 por mês" more than a bare verb.
  if (onRight === 'total' && onLeft === 'instalment' && !/total/.test(after.slice(0, 12))) return onLeft
  if (onLeft === 'last' || onLeft === 'first' || onLeft === 'saving' || onLeft === 'remainder') return onLeft
  return onRight ?? onLeft
}
