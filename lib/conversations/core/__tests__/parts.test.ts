import { expect, it } from 'vitest'
import { fill } from '../fill'
import { partsOf } from '../parts'

it('puts a code to copy into a message of its own', () => {
  const { segments } = fill('Ficou assim: {{total}}.\n\nO código é este.\n\n{{pix_code}}\n\nSua página: {{pay_link}}', {
    total: 'R$ 10,00',
    pix_code: '000201…6304ABCD',
    pay_link: 'https://aval.example/pay/x',
  })
  expect(partsOf(segments)).toEqual([
    'Ficou assim: R$ 10,00.\n\nO código é este.',
    '000201…6304ABCD',
    'Sua página: https://aval.example/pay/x',
  ])
  expect(partsOf([{ text: 'Olá!' }])).toEqual(['Olá!'])
  expect(partsOf([])).toEqual([])
})
