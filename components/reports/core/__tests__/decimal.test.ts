import { expect, test } from 'vitest'
import { decimalText, readDecimal } from '../decimal'

test.each([
  ['480.000,50', 480_000.5],
  ['480000', 480_000],
  ['R$ 12,3', 12.3],
  ['0,0425', 0.0425],
  ['', null],
  ['  ', null],
  ['12.34', undefined],
  ['1.2345', undefined],
  ['1,2,3', undefined],
  ['-1', undefined],
  ['12 mil', undefined],
  ['1e9', undefined],
])('in Portuguese %j is %j', (text, value) => {
  expect(readDecimal(text, 'pt-BR')).toBe(value)
})

test('what is shown is read back', () => {
  for (const value of [null, 0, 1_234.56, 0.0001]) {
    for (const locale of ['pt-BR', 'en'] as const) expect(readDecimal(decimalText(value, locale), locale)).toBe(value)
  }
})
