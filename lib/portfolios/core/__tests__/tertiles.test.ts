import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskDocument, maskEmail, maskPhone } from '../mask'
import { segmentOf, tertilesOf } from '../tertiles'

describe('thirds of expected value', () => {
  it('hold a third each, never split equal values, and keep their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 200 }), (values) => {
        const descending = [...values].sort((a, b) => b - a)
        const cuts = tertilesOf(descending)
        const places = { high_priority: 0, medium_priority: 1, low_priority: 2 }
        const found = descending.map((value) => places[segmentOf(value, cuts)])
        expect(found).toEqual([...found].sort())
        if (new Set(values).size < values.length) return
        for (const place of [0, 1, 2]) {
          expect(Math.abs(found.filter((one) => one === place).length - values.length / 3)).toBeLessThan(1)
        }
      }),
    )
  })
})

describe('masks', () => {
  it('show the middle of a document and nothing else', () => {
    expect(maskDocument('12345678909')).toBe('***.456.789-**')
    expect(maskDocument('12ABC34501DE35')).toBe('**.ABC.345/****-**')
    fc.assert(
      fc.property(fc.stringMatching(/^\d{11}$/), (cpf) => {
        expect(maskDocument(cpf).replace(/\D/g, '')).toBe(cpf.slice(3, 9))
      }),
    )
  })

  it('leave at most two digits of a number and one letter of a name', () => {
    expect(maskPhone('+5511999888777')).toBe('+55 11 *****-**77')
    expect(maskPhone('+14155550132')).toMatch(/^\+14\*+32$/)
    expect(maskEmail('joao.silva@email.com')).toBe('j***@email.com')
    expect(maskEmail('@x')).toBe('***')
  })
})
