/** Numerals in words that take part in amounts, days and counts. */
const units = 'uma?|dois|duas|tres|quatro|cinco|seis|meia|sete|oito|nove'
const tens =
  'dez|onze|doze|treze|quatorze|catorze|quinze|dezesseis|dezessete|dezoito|dezenove|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa'
const hundreds =
  'cem|cento|duzent[oa]s|trezent[oa]s|quatrocent[oa]s|quinhent[oa]s|seiscent[oa]s|setecent[oa]s|oitocent[oa]s|novecent[oa]s'
const small = `(?:(?:${tens})(?: e (?:${units}))?|${units})`
const large = `(?:(?:${small} )?mil(?: e)?(?: (?:${hundreds}))?(?: e ${small})?|(?:${hundreds})(?: e ${small})?(?: e ${small})?)`
const coin = 'reais|real|rs|contos?|pilas?|paus?|mangos?|pratas?|dinheiros?|merreis|barao|baroes|lascas?'
const months = 'janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro'
const times = 'x|vezes|vez|vzs?|parcelas?|parcelinhas?|parc|prestacoes|prestacao|prest|pagamentos|mensalidades'
const digits = '\\d+(?:[.,]\\d+)*'

const pattern = (source: string) => new RegExp(source, 'g')
/** In this order: the longer reading of a number first. Class words are in capitals, so no later rule touches them. */
const classes: [RegExp, string][] = [
  [pattern('https?://\\S+|www\\.\\S+'), ' LINK '],
  [pattern('\\S+@\\S+\\.\\S+'), ' EMAIL '],
  [pattern(`(?:${digits}|\\b${small}) ?(?:%|por ?cento\\b)`), ' PORCENTO '],
  [pattern(`\\br ?\\$ ?${digits}(?: ?(?:mil|k)\\b)?(?: (?:${coin})\\b)?|\\b${digits} ?\\$`), ' VALOR '],
  [pattern(`\\b${digits} ?(?:mil|k)\\b(?: e ${digits})?(?: (?:${coin})\\b)?`), ' VALOR '],
  [pattern(`\\b${digits} ?(?:${coin})\\b`), ' VALOR '],
  [pattern(`\\b(?:${large}|${small}) (?:${coin})\\b`), ' VALOR '],
  [
    pattern(
      '\\b(?:cinquentao|centao|duzentao|trezentao|quatrocentao|quinhentao|seiscentao|setecentao|oitocentao|novecentao|milao|milzinho|cenzinho|cinquentinha|vintao|cenzao|deizao|dezao|cemzinho)\\b',
    ),
    ' VALOR ',
  ],
  [pattern('\\bmei[oa] (?:salario|barao|conto)\\b|\\bum salario\\b'), ' VALOR '],
  [pattern(`\\b(?:1?\\d|2\\d|\\d\\d) ?(?:${times})\\b|\\b${small} (?:${times})\\b`), ' VEZES '],
  [pattern(`\\b\\d{1,2}(?:a|o)? ?de (?:${months})\\b|\\b${small} de (?:${months})\\b`), ' DATA '],
  [pattern('\\b\\d{1,2}[/-]\\d{1,2}(?:[/-]\\d{2,4})?\\b|\\b\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}\\b'), ' DATA '],
  [pattern(`\\bdia (?:1?\\d|2\\d|3[01])\\b|\\bdia (?:${small}|primeiro)\\b`), ' DIA '],
  [
    pattern(`\\b(?:1?\\d|2[0-4]) ?(?:h|hs|hrs?|horas?)(?: ?\\d\\d)?\\b|\\b\\d{1,2}:\\d\\d\\b|\\b${small} horas\\b`),
    ' HORA ',
  ],
  [pattern(`\\b(?:\\d{1,3}|${small}) (?:dias?|semanas?|meses|mes|anos?)\\b`), ' PRAZO '],
  [pattern('\\b(?:opcao|alternativa|proposta|numero|n|num|item) ?(?:a |n |numero |de numero )?0?[1-6]\\b'), ' OPCAO '],
  [pattern('\\b(?:opcao|alternativa|proposta|numero|item) (?:um|dois|duas|tres|quatro)\\b'), ' OPCAO '],
  [
    pattern('\\b\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d{2}\\b|\\b\\d{5,}\\b|\\(?\\b\\d{2}\\)? ?9?\\d{4}-?\\d{4}\\b'),
    ' DOCUMENTO ',
  ],
  [pattern('\\b\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?\\b|\\b\\d+,\\d{1,2}\\b'), ' VALOR '],
  [pattern(`\\b(?:${large})\\b`), ' VALOR '],
  [pattern('\\b0?[1-6][oa]?\\b'), ' ALGARISMO '],
  [pattern('\\b\\d{1,2}[oa]?\\b'), ' DEZENA '],
  [pattern('\\b\\d{3,4}\\b'), ' CENTENA '],
  [pattern('\\d+'), ' ALGARISMO '],
]

/** Numbers of a folded message as class words: amounts, instalment counts, days, dates, hours, options, documents. */
export function classifyNumbers(folded: string): string {
  let text = folded
  for (const [matcher, name] of classes) text = text.replace(matcher, name)
  return text
}
