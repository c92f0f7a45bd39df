const ptUnits =
  'zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove'.split(
    ' ',
  )
const ptTens = '- - vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'.split(' ')
const ptHundreds =
  '- cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos'.split(' ')
const ptScales = [
  ['', ''],
  ['mil', 'mil'],
  ['milhão', 'milhões'],
  ['bilhão', 'bilhões'],
  ['trilhão', 'trilhões'],
] as const

function ptGroup(value: number): string {
  if (value === 100) return 'cem'
  const parts: string[] = []
  if (value >= 100) parts.push(ptHundreds[Math.floor(value / 100)] ?? '')
  const rest = value % 100
  if (rest >= 20) {
    parts.push(ptTens[Math.floor(rest / 10)] ?? '')
    if (rest % 10 > 0) parts.push(ptUnits[rest % 10] ?? '')
  } else if (rest > 0) parts.push(ptUnits[rest] ?? '')
  return parts.join(' e ')
}

/** Groups of three digits, the lowest first. */
function groupsOf(value: number): number[] {
  const groups: number[] = []
  for (let left = value; left > 0; left = Math.floor(left / 1000)) groups.push(left % 1000)
  return groups
}

/** A whole number; the last group is joined by "e" when it is below 101 or whole hundreds, as one writes on cheques. */
function ptNumber(value: number): string {
  if (value === 0) return 'zero'
  const groups = groupsOf(value)
  const said = groups.flatMap((group, scale) => {
    if (group === 0) return []
    const [one, many] = ptScales[scale] ?? ['', '']
    const name = group === 1 ? one : many
    if (scale === 1 && group === 1) return [{ text: 'mil', group }]
    return [{ text: [ptGroup(group), name].filter(Boolean).join(' '), group }]
  })
  const [last, ...before] = said
  if (!last) return 'zero'
  const joined = last.group < 100 || last.group % 100 === 0 ? ' e ' : ' '
  const head = before.reverse().map(({ text }) => text)
  return head.length === 0 ? last.text : head.join(' ') + joined + last.text
}

function ptMoney(cents: number): string {
  const [reais, rest] = [Math.floor(cents / 100), cents % 100]
  const of = reais >= 1_000_000 && reais % 1_000_000 === 0 ? 'de ' : ''
  const whole = `${ptNumber(reais)} ${of}${reais === 1 ? 'real' : 'reais'}`
  const part = `${ptNumber(rest)} ${rest === 1 ? 'centavo' : 'centavos'}`
  if (rest === 0) return whole
  return reais === 0 ? part : `${whole} e ${part}`
}

const enUnits =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const enTens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const enScales = ['', 'thousand', 'million', 'billion', 'trillion']

function enGroup(value: number): string {
  const parts: string[] = []
  if (value >= 100) parts.push(`${enUnits[Math.floor(value / 100)]} hundred`)
  const rest = value % 100
  const tens = [enTens[Math.floor(rest / 10)], rest % 10 > 0 ? enUnits[rest % 10] : undefined].filter(Boolean)
  if (rest > 0) parts.push(rest < 20 ? (enUnits[rest] ?? '') : tens.join('-'))
  return parts.join(' and ')
}

function enNumber(value: number): string {
  if (value === 0) return 'zero'
  const said = groupsOf(value).map((group, scale) => (group > 0 ? `${enGroup(group)} ${enScales[scale]}`.trim() : ''))
  return said.reverse().filter(Boolean).join(', ')
}

function enMoney(cents: number): string {
  const [reais, rest] = [Math.floor(cents / 100), cents % 100]
  const whole = `${enNumber(reais)} ${reais === 1 ? 'real' : 'reais'}`
  const part = `${enNumber(rest)} ${rest === 1 ? 'centavo' : 'centavos'}`
  if (rest === 0) return whole
  return reais === 0 ? part : `${whole} and ${part}`
}

/**
 * A sum in words as receipts carry it: `dois mil duzentos e cinco reais e sessenta e oito centavos`.
 * @param cents from 0 to below 10^15
 */
export const amountInWords = (cents: number, locale: 'pt-BR' | 'en'): string =>
  locale === 'en' ? enMoney(cents) : ptMoney(cents)
