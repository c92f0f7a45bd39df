import { expect, it } from 'vitest'
import { strikeSpans } from '../lib/marks'

const struck = (text: string, spans: number[][]) =>
  strikeSpans(text, spans)
    .map((piece) => (piece.struck ? `[${piece.text}]` : piece.text))
    .join('')

it('strikes the places and keeps every letter', () => {
  expect(struck('consigo R$ 390,00 por mês', [[8, 17]])).toBe('consigo [R$ 390,00] por mês')
})

it('takes spans in any order and joins those that overlap', () => {
  expect(
    struck('abcdefghij', [
      [6, 8],
      [0, 2],
      [1, 3],
    ]),
  ).toBe('[ab][c]def[gh]ij')
})

it('leaves out what lies outside or covers nearly all', () => {
  expect(struck('abcdefghij', [[12, 14]])).toBe('abcdefghij')
  expect(struck('abcdefghij', [[0, 10]])).toBe('abcdefghij')
  expect(struck('abcdefghij', [[8, 12]])).toBe('abcdefgh[ij]')
})
