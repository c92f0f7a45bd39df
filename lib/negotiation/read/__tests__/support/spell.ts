const ones =
  'zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove'.split(
    ' ',
  )
const tens = '- - vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'.split(' ')
const hundreds = '- cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos'.split(
  ' ',
)

function below1000(value: number): string {
  if (value < 20) return ones[value] ?? ''
  if (value === 100) return 'cem'
  const [unit, rest] = value < 100 ? [10, tens] : [100, hundreds]
  const word = rest[Math.floor(value / unit)] ?? ''
  return value % unit === 0 ? word : `${word} e ${below1000(value % unit)}`
}

function cardinal(value: number): string {
  if (value < 1_000) return below1000(value)
  const thousands = Math.floor(value / 1_000)
  const rest = value % 1_000
  const head = thousands === 1 ? 'mil' : `${below1000(thousands)} mil`
  if (rest === 0) return head
  return `${head}${rest < 100 || rest % 100 === 0 ? ' e' : ''} ${below1000(rest)}`
}

/** A sum below a million reais in words, as a cheque has it; written apart from the readers to test them. */
export function spell(cents: number): string {
  const [reais, rest] = [Math.floor(cents / 100), cents % 100]
  const whole = `${cardinal(reais)} ${reais === 1 ? 'real' : 'reais'}`
  if (rest === 0) return whole
  return `${whole} e ${below1000(rest)} ${rest === 1 ? 'centavo' : 'centavos'}`
}
