import { expect, it } from 'vitest'
import { checkReply, type GuardContext } from '../index'
import { open, rich, rounding } from './contexts'

const rulesOf = (text: string, context: GuardContext = open) =>
  checkReply(text, context).violations.map(({ rule }) => rule)

it.each([
  ['R$ 2.450,75 em aberto'],
  ['dois mil quatrocentos e cinquenta reais e setenta e cinco centavos em aberto'],
  ['2450,75 reais em aberto'],
  ['R$2.450,75 em aberto'],
  ['O valor é R$ 2450.75, João'],
])('reads one sum in many spellings: %s', (text) => expect(rulesOf(text)).toEqual([]))

it.each([
  ['Sua parcela é de R$ 2.450,75.', 'wrong_role'],
  ['À vista fica R$ 408,46.', 'wrong_role'],
  ['Economia de R$ 2.205,68.', 'wrong_role'],
  ['Sua dívida é de R$ 2.205,68.', 'wrong_role'],
  ['Entrada de R$ 430,15.', 'wrong_role'],
  ['São R$ 2.205,68 em 6 parcelas.', 'mixed_offers'],
  ['À vista com 10% de desconto até 15/12.', 'mixed_offers'],
  ['Fica em R$ 2.205,68. São 6 parcelas de R$ 408,46.', 'mixed_offers'],
  ['A primeira de 6 parcelas de R$ 408,46 vence em 15/12.', 'mixed_offers'],
  ['Quinta-feira, 27/11, vence a opção à vista.', 'weekday_mismatch'],
  ['Vence dia 31/02.', 'number_not_a_fact'],
  ['10% de juros ao mês.', 'wrong_role'],
  ['Atendemos das 9h às 18h.', 'number_not_a_fact'],
])('%s → %s', (text, rule) => expect(rulesOf(text)).toContain(rule))

it('takes up the customer’s figures when asking back or declining, never as agreed', () => {
  expect(rulesOf('Você prefere pagar no dia 10/12?', rich)).toEqual([])
  expect(rulesOf('Não consigo parcelas de R$ 150,00.', rich)).toEqual([])
  expect(rulesOf('Combinado, dia 10/12.', rich)).toContain('agreed_customer_number')
  expect(rulesOf('Fechado em R$ 400,00 por mês.', rich)).toContain('agreed_customer_number')
})

it('knows the rounding on the last instalment', () => {
  expect(rulesOf('5 de R$ 374,86 e a última de R$ 374,88.', rounding)).toEqual([])
  expect(rulesOf('5 de R$ 374,88 e a última de R$ 374,86.', rounding)).not.toEqual([])
})

it('keeps times inside the company’s hours', () => {
  expect(rulesOf('Posso pedir para te ligarem às 15h?', rich)).toEqual([])
  expect(rulesOf('Posso pedir para te ligarem às 21h30?', rich)).toContain('number_not_a_fact')
})
