import { describe, expect, test } from 'vitest'
import { shippedPersonas } from '../../personas/shipped'
import { nearestName } from '../nearest-name'
import { personaTextFaults, type TemplateKind, templateFaults, templateNames } from '../template-faults'

const check = (text: string, kind: TemplateKind = 'cash') => templateFaults(text, kind, 'x', ['última chance'])

test('the shipped texts are sound', () => {
  expect(shippedPersonas.flatMap((persona) => personaTextFaults(persona))).toEqual([])
})

describe('templateFaults', () => {
  test('an unknown placeholder is named, with the one that was meant', () => {
    expect(check('Até {{due_date}} fica em {{valor_final}}.')).toEqual([
      {
        path: 'x',
        code: 'placeholder_unknown',
        params: { name: 'valor_final', suggestion: 'discounted_amount', allowed: templateNames.cash.join(', ') },
      },
    ])
  })

  test.each<[string, TemplateKind, string]>([
    ['{{customer_name}}, seu saldo é {{overdue_amount}}', 'greetings', 'placeholder_not_here'],
    ['Entrada de {{entry_value}}', 'instalments', 'placeholder_not_here'],
    ['Até {{due_date}', 'cash', 'placeholder_broken'],
    ['Fica em R$ 300', 'cash', 'template_figure'],
    ['Com 15 % a menos', 'cash', 'template_figure'],
    ['Dividimos em 6 vezes', 'instalments', 'template_figure'],
    ['É a sua ULTIMA chance', 'openings', 'template_forbidden_word'],
    ['Oi, {{customer_name}}, sobre a sua dívida', 'greetings', 'greeting_names_debt'],
  ])('%s (%s): %s', (text, kind, code) => {
    expect(check(text, kind).map((fault) => fault.code)).toEqual([code])
  })

  test.each<[string, TemplateKind]>([
    ['Oi, {{ customer_name }}! Aqui é {{creditor_name}}.', 'greetings'],
    ['Estamos 100 por cento à disposição', 'openings'],
    ['Fale das 3 opções com {{creditor_name}} e dê 15 % de atenção', 'role'],
  ])('%s (%s) may stand', (text, kind) => {
    expect(check(text, kind)).toEqual([])
  })
})

test.each([
  ['costumer_name', 'customer_name'],
  ['dueDate', 'due_date'],
  ['o2.due_date', 'due_date'],
  ['nome_do_cliente', 'customer_name'],
  ['desconto', 'discount_percentage'],
  ['qqq', ''],
])('%s was meant as %s', (name, meant) => {
  expect(nearestName(name, templateNames.cash)).toBe(meant)
})
