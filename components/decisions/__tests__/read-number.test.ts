import { describe, expect, it } from 'vitest'
import { readNumber } from '../read-number'

describe('readNumber', () => {
  it.each([
    ['1.234,56', 1234.56],
    ['1234,56', 1234.56],
    ['1234.56', 1234.56],
    ['1.234', 1234],
    ['1.234.567', 1_234_567],
    ['R$ 7.412,80', 7412.8],
    ['−3', -3],
    [' 0 ', 0],
    ['1e3', 1000],
  ])('reads %s in Portuguese', (text, number) => {
    expect(readNumber(text, 'pt-BR')).toBe(number)
  })

  it('parts thousands by comma in English', () => {
    expect(readNumber('1,234.56', 'en')).toBe(1234.56)
    expect(readNumber('1.234', 'en')).toBe(1.234)
  })

  it.each(['', 'abc', '1.2.3', '12,3,4', '--1', 'Infinity', 'NaN'])('refuses %j', (text) => {
    expect(readNumber(text, 'pt-BR')).toBeNull()
  })
})
