import { describe, expect, it } from 'vitest'
import { maskTaxId } from '@/db/constants/tax-id-mask'

describe('the mask of a tax id', () => {
  it.each([
    ['', ''],
    ['529', '529'],
    ['5299', '529.9'],
    ['52998224725', '529.982.247-25'],
    ['529982247250', '52.998.224/7250'],
    ['11222333000181', '11.222.333/0001-81'],
    ['11.222.333/0001-81 and more', '11.222.333/0001-81'],
    ['12abc34501de35', '12.ABC.345/01DE-35'],
    ['a1', 'A1'],
  ])('writes %s as %s', (typed, shown) => {
    expect(maskTaxId(typed)).toBe(shown)
  })
  it('leaves its own output as it is', () => {
    const once = maskTaxId('11222333000181')
    expect(maskTaxId(once)).toBe(once)
  })
})
