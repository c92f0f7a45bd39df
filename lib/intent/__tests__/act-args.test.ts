import { describe, expect, it } from 'vitest'
import { readAmounts, readDates } from '../../negotiation/index.ts'
import { actArgs } from '../arguments/act-args.ts'
import type { Act } from '../types.ts'

const args = (acts: Act[], text: string) =>
  actArgs(acts, { text, amounts: readAmounts(text), dates: readDates(text, '2026-11-20'), offersShown: 3 })

describe('an option, counted in the list as shown', () => {
  it.each([
    ['a segunda', { option: 2 }],
    ['opção 3', { option: 3 }],
    ['1', { option: 1 }],
    ['a última', { option: 3 }],
    ['opção 7', {}],
    ['a mais barata', { pick: 'cheapest' }],
    ['a da menor parcela', { pick: 'smallest_instalment' }],
    ['à vista mesmo', { pick: 'cash' }],
    ['pode ser', {}],
  ])('%s: %j', (text, expected) => {
    expect(args(['accept_offer'], text)).toEqual(expected)
  })
})

it.each<[Act, string, object]>([
  ['propose_amount', 'consigo 300 reais por mês', { amountCents: 30_000 }],
  ['propose_date', 'pode ser dia 10?', { date: '2026-12-10', dayOfMonth: 10 }],
  ['ask_instalments', 'faz em 10x?', { installments: 10 }],
  ['ask_discount', 'com 20% de desconto eu fecho', { discountBasisPoints: 2_000 }],
  ['greeting', 'bom dia, são 300 reais', {}],
])('%s of "%s"', (act, text, expected) => {
  expect(args([act], text)).toEqual(expected)
})

describe('a partial opt-out', () => {
  it.each([
    ['só por e-mail', { channel: { name: 'email', only: true } }],
    ['não me liga mais', { channel: { name: 'phone', only: false } }],
    ['só depois das 18h', { hours: { from: 18 } }],
    ['das 8 às 12 pode', { hours: { from: 8, to: 12 } }],
    ['só depois das seis da tarde', { hours: { from: 18 } }],
    ['no meu trabalho não', { place: 'work' }],
    ['nesse número não', { number: 'this' }],
    ['fim de semana não', { days: 'weekend' }],
    ['parem de me mandar mensagem', {}],
  ])('%s: %j', (text, expected) => {
    expect(args(['opt_out'], text)).toEqual(expected)
  })
})
