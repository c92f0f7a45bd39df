import { describe, expect, it } from 'vitest'
import { normalize } from '../text/normalize.ts'

const line = (text: string) => normalize(text).line
const marked = (text: string) => {
  const { words, negated } = normalize(text)
  return words.filter((_, at) => negated[at]).join(' ')
}

describe('one form', () => {
  it.each([
    ['NÃO VOU', 'nao vou'],
    ['naum vou pagaaar', 'nao vou pagar'],
    ['vc tb qr hj', 'voce tambem quero hoje'.replace('quero', 'qr')],
    ['oiii', 'oi'],
    ['pfv', 'por favor'],
    ['kkkkk', 'RISO'],
    ['rsrs', 'RISO'],
    ['blz 👍🏽', 'beleza EMOJIAPROVA'],
    ['num tenho', 'nao tenho'],
    ['num lugar', 'num lugar'],
    ['', ''],
  ])('%s → %s', (text, expected) => {
    expect(line(text)).toBe(expected)
  })
})

describe('numbers by class', () => {
  it.each([
    ['300 reais', 'VALOR'],
    ['R$ 1.250,50', 'VALOR'],
    ['trezentão', 'VALOR'],
    ['2 mil', 'VALOR'],
    ['quinhentos pila', 'VALOR'],
    ['1k', 'VALOR'],
    ['meio salário', 'VALOR'],
    ['10x', 'VEZES'],
    ['seis vezes', 'VEZES'],
    ['dia 5', 'DIA'],
    ['10/12', 'DATA'],
    ['5 de março', 'DATA'],
    ['20%', 'PORCENTO'],
    ['vinte por cento', 'PORCENTO'],
    ['opção 2', 'OPCAO'],
    ['2️⃣', 'ALGARISMO'],
    ['18h', 'HORA'],
    ['15 dias', 'PRAZO'],
    ['123.456.789-09', 'DOCUMENTO'],
    ['https://exemplo.com.br/a', 'LINK'],
  ])('%s → %s', (text, expected) => {
    expect(line(text)).toBe(expected)
  })
})

describe('what a denial reaches', () => {
  it.each([
    ['não posso pagar', 'posso pagar'],
    ['não tenho dinheiro, mas quero pagar', 'tenho dinheiro'],
    ['não quero acordo', 'quero acordo'],
    ['sem falta eu pago', 'falta eu pago'],
    ['quero pagar', ''],
    ['não tenho problema em pagar à vista', ''],
    ['não é que eu não queira pagar', ''],
    ['não vou deixar de pagar', ''],
    ['não recuso, só não dá agora', 'da agora'],
    ['nunca deixei de pagar', ''],
    ['por que não?', ''],
  ])('%s → %s', (text, expected) => {
    expect(marked(text)).toBe(expected)
  })
})

it('survives anything', () => {
  for (const text of ['\u0000', '🏳️‍🌈'.repeat(500), 'a'.repeat(4_000), '....', '𝕹ã𝖔 𝖛𝖔𝖚', '\n\n\n', '9'.repeat(4_000)]) {
    const { words, negated } = normalize(text)
    expect(negated).toHaveLength(words.length)
  }
  expect(line('𝕹ã𝖔 𝖛𝖔𝖚')).toBe('nao vou')
})
