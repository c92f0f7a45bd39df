import { expect, it } from 'vitest'
import { checkReply, type GuardContext } from '../index'
import { channel, first, open, rich, unverified } from './contexts'

const rulesOf = (text: string, context: GuardContext) => checkReply(text, context).violations.map(({ rule }) => rule)
const greeting = 'Olá João! Vi que você tem uma pendência no seu consórcio de R$ 2.450,75.'

it('keeps the debt unsaid until the identity or the channel is confirmed', () => {
  expect(rulesOf(greeting, unverified)).toContain('debt_before_identity')
  expect(rulesOf(greeting, channel)).toEqual([])
})

it('asks for the creditor’s name, address and document in the first message with debt detail', () => {
  const named = 'Credor: Consórcio Exemplo Ltda, CNPJ 11.222.333/0001-81, Rua das Acácias, 120.'
  expect(rulesOf('O valor em aberto é R$ 2.450,75.', first)).toEqual(['creditor_identity_missing'])
  expect(rulesOf(`O valor em aberto é R$ 2.450,75. ${named}`, first)).toEqual([])
  expect(checkReply('O valor em aberto é R$ 2.450,75.', first).violations[0]?.params['missing']).toBe(
    'name, address, document',
  )
  expect(rulesOf('Bom dia, João.', first)).toEqual([])
})

it('lets the policy’s bureau sentence stand word by word, and no other', () => {
  const sentence = rich.policy.bureauSentence ?? ''
  expect(rulesOf(sentence, rich)).toEqual([])
  expect(rulesOf(sentence.replace('segue o prazo da lei', 'sai em 24 horas'), rich)).not.toEqual([])
  expect(rulesOf(sentence, open)).toContain('bureau_promise')
})

it('knows our own links, codes and numbers letter by letter', () => {
  expect(rulesOf('Acesse https://pagar.exemplo.com.br/p/7hk2m9.', rich)).toEqual([])
  expect(rulesOf('Acesse https://pagar.exemplo.com.br/p/7hk2m8.', rich)).toContain('link_not_ours')
  expect(rulesOf('Acesse https://pagar.exemplo.com.br/p/7hk2m9/x', rich)).toContain('link_not_ours')
})

it('finds the company’s forbidden words in any case and accent', () => {
  expect(rulesOf('É a ULTIMA CHANCE.', rich)).toContain('forbidden_word')
})

it('holds to the recorded contact preferences', () => {
  const limits = (contactLimits: GuardContext['contactLimits']): GuardContext => ({
    ...open,
    ...(contactLimits && { contactLimits }),
  })
  expect(rulesOf('Posso te ligar agora?', limits({ noCalls: true }))).toContain('contact_preference')
  expect(rulesOf('Posso te ligar agora?', open)).toEqual([])
  expect(rulesOf('Ainda temos uma proposta para você.', limits({ optedOut: true }))).toContain('contact_preference')
})

it('takes a payment for confirmed only where it is', () => {
  const text = 'Recebemos seu pagamento, obrigado!'
  expect(rulesOf(text, open)).toContain('promise_outside_offers')
  expect(rulesOf(text, { ...open, paid: true })).toEqual([])
})
