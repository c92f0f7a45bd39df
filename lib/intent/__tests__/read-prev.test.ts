import { expect, it } from 'vitest'
import { kindOfTurn, prevKindOf } from '../read-prev.ts'

it.each([
  ['Olá! Aqui é da Consórcio Exemplo. Falo com João da Silva?', 'identify'],
  ['Para sua segurança, confirme os três últimos dígitos do seu CPF.', 'identify'],
  ['Tenho estas opções: 1) R$ 900,00 à vista 2) 3x de R$ 330,00 3) 6x de R$ 175,00. Qual prefere?', 'offers'],
  ['Opção 1: à vista por R$ 2.205,68. Opção 2: 6 parcelas de R$ 408,46.', 'offers'],
  ['Qual opção fica melhor para você?', 'ask_preference'],
  ['Quanto cabe no seu bolso por mês?', 'ask_preference'],
  ['Que dia fica melhor para o pagamento?', 'ask_date'],
  ['Quando você consegue pagar?', 'ask_date'],
  ['Então ficam 6 parcelas de R$ 408,46. Posso registrar?', 'confirm'],
  ['Você confirma o acordo?', 'confirm'],
  ['Pronto! Aqui está o código PIX copia e cola: 00020126450014br.gov.bcb.pix', 'pix_sent'],
  ['O que aconteceu para o atraso?', 'ask_reason'],
  ['Passando para lembrar que sua parcela venceu ontem.', 'reminder'],
  ['Obrigado pelo contato! Posso ajudar em mais alguma coisa?', 'closing'],
  ['Você é o João da Silva?', 'identify'],
  ['Consigo 10% de desconto à vista ou 6x de R$ 300. O que acha?', 'offers'],
  ['Você gostaria de confirmar o acordo?', 'confirm'],
  ['Enviei o boleto para o seu e-mail.', 'pix_sent'],
  ['Como posso ajudar?', 'none'],
  ['', 'none'],
])('%s: %s', (text, kind) => {
  expect(kindOfTurn(text)).toBe(kind)
})

it('the agent’s last turn counts, wherever the customer wrote', () => {
  const history = [
    { role: 'agent', text: 'Posso registrar?' },
    { role: 'customer', text: 'que dia vence?' },
  ] as const
  expect(prevKindOf(history)).toBe('confirm')
  expect(prevKindOf([{ role: 'customer', text: 'oi' }])).toBe('none')
})
