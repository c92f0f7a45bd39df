import { expect, it } from 'vitest'
import { readNotice } from '../read-notice'

const now = Date.parse('2026-03-02T15:00:00Z')
const endToEndId = 'E00000000X1'.padEnd(32, '0')
const pix = (horario: string, given: object = {}) => ({ endToEndId, valor: '10.00', horario, ...given })
const back = (solicitacao: string, liquidacao?: string) => ({
  id: 'R1',
  valor: '1.00',
  status: 'DEVOLVIDO',
  horario: { solicitacao, ...(liquidacao && { liquidacao }) },
})
const kindOf = (item: object) => {
  const [read] = readNotice({ pix: [item] }, now)
  return typeof read === 'string' || read === undefined ? read : read.kind === 'fault' ? read.code : read.kind
}

it.each([
  ['2020-11-16T00:00:00-03:00', 'receipt'],
  ['2020-11-16T00:00:00', 'receipt'],
  ['2020-11-15T23:59:59-03:00', 'item_invalid'],
  ['2026-03-03T15:00:00Z', 'receipt'],
  ['2026-03-03T15:00:01Z', 'item_invalid'],
  ['9999-12-31T23:59:59-03:00', 'item_invalid'],
  ['0001-01-01T00:00:00Z', 'item_invalid'],
])('money of %s is %s', (horario, kind) => {
  expect(kindOf(pix(horario))).toBe(kind)
})

it('times of refunds are held to the same bounds, where they are told', () => {
  const today = '2026-03-02T14:00:00Z'
  expect(kindOf(pix(today, { devolucoes: [back(today)] }))).toBe('receipt')
  expect(kindOf(pix(today, { devolucoes: [back(today, '9999-12-31T23:59:59-03:00')] }))).toBe('item_invalid')
  expect(kindOf({ endToEndId, devolucoes: [back(today, today)] })).toBe('refunds')
  expect(kindOf({ endToEndId, devolucoes: [back('1999-01-01T00:00:00Z')] })).toBe('item_invalid')
})
