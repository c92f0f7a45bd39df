import type { DebtComponent } from '../types.ts'

/** Patterns over folded text (lower case, no accents): what a message wishes for in words alone. */
const lift = '(?:tir|retir|remov|isent|perdo|zer|abon|dispens|cort|elimin|cancel|descont|abat|exclu)[a-z]*'
const charges: [RegExp, DebtComponent[]][] = [
  [/^juros?$/, ['interest']],
  [/^multas?$/, ['fine']],
  [/^(?:taxas?|tarifas?|honorarios?|custas)$/, ['fees']],
  [/^(?:encargos?|acrescimos?)$/, ['interest', 'fine']],
]
const charge = '(?:juros?|multas?|taxas?|tarifas?|honorarios?|custas|encargos?|acrescimos?)\\b'
const lifted = new RegExp(`\\b${lift}(?:\\W{1,3}[a-z]+){0,4}?\\W{1,3}(?=${charge})`)
const without = new RegExp(`\\bsem\\W{1,3}(?:(?:[oa]s?|ess[ea]s?|nenhuma?)\\W{1,3})?(?=${charge})`)
const joining = /^(?:e|ou|nem|com|sem|[oa]s?|d[aeo]s?|mora|por|atraso)$/
const principalOnly =
  /\b(?:so|somente|apenas)\W{1,3}(?:o\W)?(?:principal|valor (?:original|principal|da parcela|das parcelas|inicial))\b/

/** The charges a list begins with: "juros de mora, a multa e taxas". */
function chargesFrom(list: string): DebtComponent[] {
  const found: DebtComponent[] = []
  for (const word of list.slice(0, 80).split(/[^a-z]+/)) {
    const components = charges.find(([name]) => name.test(word))?.[1]
    if (!components && word && !joining.test(word)) break
    found.push(...(components ?? []))
  }
  return found
}

/** The charges a message wants lifted, in the order of `debtComponents`; "3x sem juros" is card talk and none. */
export function waivedIn(folded: string, inInstalments: boolean): DebtComponent[] {
  if (principalOnly.test(folded)) return ['interest', 'fine', 'fees']
  const said = lifted.exec(folded) ?? (inInstalments ? null : without.exec(folded))
  const found = said ? chargesFrom(folded.slice(said.index + said[0].length)) : []
  return (['interest', 'fine', 'fees'] as const).filter((component) => found.includes(component))
}

const noDiscount = /\bnao\W+(?:quero|preciso|precisa|pedi|faco questao)\b[^,.;!?]{0,20}\b(?:desconto|abatimento)/
const discount =
  /\b(?:descont\w*|abatimento|reducao|promocao|faz(?:er)? (?:por )?menos|(?:fica|sai|deixa|faz)\w* (?:mais )?(?:barat\w+|em conta)|melhor(?:a|ar|e)? (?:um pouco |um pouquinho |mais )?(?:o |a |esse |essa )?(?:valor|preco|proposta|oferta|condicao)|(?:baix|diminu|reduz|abaix)\w*(?: um pouco| um pouquinho| mais| pra mim)* (?:o |esse |no )?(?:valor|preco|total)|(?:valor|preco|proposta) (?:menor|melhor|mais baix\w+)|menos (?:um pouco|que isso|do que isso))\b/

/** Whether a lower price is asked for without a figure. */
export function asksLess(folded: string): boolean {
  return discount.test(folded) && !noDiscount.test(folded)
}

const noPlan =
  /\b(?:nao|nem|sem)\W+(?:(?:quero|vou|gosto|preciso|precisa|pretendo|de|precisar)\W+){0,3}(?:parcel\w+|divid\w+)/
const plan =
  /\b(?:parcel(?:a|ar|ado|ada|amos|amento|e|o)\b(?! (?:de|menor|mais|atrasad|vencid|d[ao] ))|(?:em|de|umas|nas) (?:parcelas|vezes|prestac\w+)|divid(?:ir|e|o|ido|ida)\b|em suaves|por partes|aos poucos|pouco a pouco)/
/** Whether instalments are asked for, with no number of them. */
export function asksInstalments(folded: string): boolean {
  return plan.test(folded) && !noPlan.test(folded)
}

const smaller =
  /\b(?:parcelas?|prestac\w+|mensalidade\w*)\b.{0,25}\b(?:menor\w*|baix\w+|pequen\w+|lev(?:e|es|inha)|car[ao]s?|alt[ao]s?|pesad\w+|salgad\w+)|\b(?:diminu|reduz|abaix|baix)\w*.{0,20}\b(?:parcelas?|prestac\w+|mensalidade)|\bmais (?:vezes|parcelas|prazo|prestacoes)\b|\bprazo (?:maior|mais longo)\b|\b(?:menor|menores) parcelas?\b|\bparcelas?\b.{0,12}\bnao cabe/
/** Whether lower instalments than shown are asked for. */
export function asksSmaller(folded: string): boolean {
  return smaller.test(folded)
}

const atOnce =
  /\b(?:a ?vista|de uma (?:so )?vez|tudo (?:agora|hoje|de uma vez)|pag(?:o|ar|amos) (?:ja |logo )?tudo|quit(?:ar|o) tudo|valor (?:todo|inteiro|total))\b/
const notAtOnce =
  /\b(?:nao|nem|sem|impossivel|jamais)\b(?! (?:tenho |tem |ha |vejo )?problema)(?:\W+[a-z]+){0,5}\W+(?:a ?vista|de uma (?:so )?vez|tudo|valor (?:todo|inteiro|total))/
/** Whether payment of all at once is meant. */
export function meansAtOnce(folded: string): boolean {
  return atOnce.test(folded) && !notAtOnce.test(folded)
}

/** "20 % de entrada": the percent is a first payment, not a discount. */
export const entryAfter = /^\W*(?:de|como|na|pra|para)\W+(?:uma\W+)?(?:entrada|sinal)\b|^\W*(?:agora|hoje|de cara)\b/
/** A percent of interest or of a fine is a complaint, not a wish. */
export const chargeAfter = /^\W*(?:de|em|ao|por|a|dos?|das?)\W+(?:juros?|multas?|taxas?|mes|ano|dia)\b/
/** "pela metade do valor": the part is the price. */
export const priceBefore =
  /\b(?:por|pel[ao]|fecha\w*(?: em)?|quit\w+|deixa\w*(?: em)?|fica\w*(?: em)?|sai\w*(?: por)?)\W*(?:a\W+)?$/
/** "faz por 2000": the sum would settle all. */
export const settleBefore =
  /\b(?:(?:faz|faca|fazem|fazer|fecha|fecham|fechar|fecho|fechamos|deixa|deixam|fica|aceita|aceitam|topa|topam|quit\w+|liquid\w+|encerr\w+)(?: (?:por|em|so|ai|isso|tudo|uns|umas|pra mim))*)\W*(?:r\$\s*)?$/
