import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { fill, placeholdersOf } from '../fill'

it('puts values in and marks them', () => {
  const filled = fill('Olá {{customer_name}}, são {{ o1.total_amount }}.', {
    customer_name: 'João',
    'o1.total_amount': 'R$ 10,00',
  })
  expect(filled.text).toBe('Olá João, são R$ 10,00.')
  expect(filled.segments.filter(({ name }) => name).map(({ name }) => name)).toEqual([
    'customer_name',
    'o1.total_amount',
  ])
  expect(filled.unknown).toEqual([])
})

it('tells names it does not know and leaves them', () => {
  expect(fill('{{toString}} {{x}}', {})).toMatchObject({ text: '{{toString}} {{x}}', unknown: ['toString', 'x'] })
  expect(placeholdersOf('{{a}} {{b.c}}')).toEqual(['a', 'b.c'])
})

test('values are data: what looks like a placeholder inside one is not filled again', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (value, text) => {
      fc.pre(!text.includes('{{'))
      const filled = fill(`${text}{{a}}`, { a: value, b: 'x' })
      expect(filled.text).toBe(text + value)
      expect(filled.segments.map((segment) => segment.text).join('')).toBe(filled.text)
    }),
  )
})
