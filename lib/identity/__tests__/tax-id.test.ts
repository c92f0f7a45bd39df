import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCnpj, isCpf, parseTaxId } from '@/db/constants/tax-id'

describe('CPF', () => {
  it.each(['12345678909', '52998224725', '11144477735', '00000000191'])('accepts %s', (value) => {
    expect(isCpf(value)).toBe(true)
  })
  it.each([
    '12345678901',
    '52998224726',
    '1234567890',
    '123456789090',
    '00000000000',
    '11111111111',
    '1234567890A',
    '',
  ])('refuses %s', (value) => {
    expect(isCpf(value)).toBe(false)
  })
})

describe('CNPJ', () => {
  // 12ABC34501DE35 is the example of Receita Federal's own note on the alphanumeric CNPJ.
  it.each(['11222333000181', '00000000000191', '33000167000101', '12ABC34501DE35'])('accepts %s', (value) => {
    expect(isCnpj(value)).toBe(true)
  })
  it.each([
    '11222333000182',
    '12ABC34501DE36',
    '12ABC34501DEA5',
    '12abc34501de35',
    '1122233300018',
    '112223330001811',
    '00000000000000',
    '12ÀBC34501DE35',
  ])('refuses %s', (value) => {
    expect(isCnpj(value)).toBe(false)
  })
})

describe('parseTaxId', () => {
  it.each([
    ['529.982.247-25', { kind: 'cpf', value: '52998224725' }],
    [' 11.222.333/0001-81 ', { kind: 'cnpj', value: '11222333000181' }],
    ['12.abc.345/01de-35', { kind: 'cnpj', value: '12ABC34501DE35' }],
  ])('reads %s', (text, wanted) => {
    expect(parseTaxId(text)).toEqual(wanted)
  })

  it.each(['', 'abc', '123.456.789-01', '12.ABC.345/01DE-34', '５２９９８２２４７２５'])(
    'gives nothing for %s',
    (text) => {
      expect(parseTaxId(text)).toBeNull()
    },
  )

  it('notices any single changed digit of a CNPJ', () => {
    const value = '12ABC34501DE35'
    const place = fc.nat(value.length - 1)
    const other = fc.constantFrom(...'0123456789')
    fc.assert(
      fc.property(place, other, (at, digit) => {
        const changed = value.slice(0, at) + digit + value.slice(at + 1)
        // Two characters 11 apart weigh the same modulo 11, so letters are left to the table above.
        return changed === value || /[A-Z]/.test(value.charAt(at)) || parseTaxId(changed) === null
      }),
    )
  })
})
