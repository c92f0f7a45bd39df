import { expect, it } from 'vitest'
import { amountInWords } from '../amount-in-words'

it.each([
  [0, 'zero reais', 'zero reais'],
  [1, 'um centavo', 'one centavo'],
  [100, 'um real', 'one real'],
  [101, 'um real e um centavo', 'one real and one centavo'],
  [2_150, 'vinte e um reais e cinquenta centavos', 'twenty-one reais and fifty centavos'],
  [10_000, 'cem reais', 'one hundred reais'],
  [10_100, 'cento e um reais', 'one hundred and one reais'],
  [100_000, 'mil reais', 'one thousand reais'],
  [110_000, 'mil e cem reais', 'one thousand, one hundred reais'],
  [
    220_568,
    'dois mil duzentos e cinco reais e sessenta e oito centavos',
    'two thousand, two hundred and five reais and sixty-eight centavos',
  ],
  [100_000_000, 'um milhão de reais', 'one million reais'],
  [
    123_456_700,
    'um milhão duzentos e trinta e quatro mil quinhentos e sessenta e sete reais',
    'one million, two hundred and thirty-four thousand, five hundred and sixty-seven reais',
  ],
])('%i cents', (cents, pt, en) => {
  expect(amountInWords(cents, 'pt-BR')).toBe(pt)
  expect(amountInWords(cents, 'en')).toBe(en)
})
