import { describe, expect, it } from 'vitest'
import { checkReply, type GuardContext } from '../index'
import { open } from './contexts'

const code =
  '00020126450014br.gov.bcb.pix0123cobranca@exemplo.com.br52040000530398654072450.755802BR5922CONSORCIO EXEMPLO LTDA6009SAO PAULO62290525PAYREQ202600000000000016363040FCA'
const link = 'https://pagar.exemplo.com.br/pay/Ab9_xKq2-Wm4Zt7Yc1Lp0Q'
const own: GuardContext = { ...open, otherFacts: { ...open.otherFacts, texts: [code, link] } }
const stops = (text: string) => checkReply(text, own).verdict === 'block'

it('lets the conversation’s own code and link leave, each where a sentence puts it', () => {
  const texts = [
    `O código PIX é este:\n\n${code}\n\nNa sua página: ${link}`,
    `Copie e cole: ${code}`,
    `Sua página de pagamento é ${link}.`,
  ]
  for (const text of texts) expect(checkReply(text, own)).toEqual({ verdict: 'allow', violations: [] })
})

describe('stops any other way to be paid, beside the own one too', () => {
  const others: Record<string, string> = {
    'another code': code.replace('cobranca@exemplo.com.br', 'cobranca@exemplu.com.br'),
    'another sum in the code': code.replace('2450.75', '9450.75'),
    'another name in the code': code.replace('CONSORCIO', 'CONSORCI0'),
    'another receiver by a random key':
      '00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D',
    'a dynamic code':
      '00020101021226700014br.gov.bcb.pix2548pix.outrobanco.com.br/qr/v2/9d36b84fc70b478fb95c12729b90ca255204000053039865802BR5909Loja Nova6009SAO PAULO62070503***6304AB12',
    'a code in pieces': code.replace('br.gov', 'br .gov').replace('5204', ' 5204 '),
    'a random key': 'Chave PIX: 123e4567-e12b-12d1-a456-426655440000',
    'a phone as key': 'A chave PIX é 11 99999-0000',
    'a document as key': 'PIX CPF 123.456.789-09',
    'an e-mail as key': 'Pode mandar o PIX para cobranca.nova@gmail.com',
    'the code in capitals': code.toUpperCase(),
    'the link in small letters': link.toLowerCase(),
    'the link without a mark': link.replace('_', ''),
    'the link of somebody else': link.replace('Ab9_', 'Zb9_'),
    'the link longer': `${link}/desconto`,
    'the link elsewhere': link.replace('exemplo.com.br', 'exemp1o.com.br'),
    'a short link': 'Pague em bit.ly/3xYz',
    'an account': 'Ou deposite na agência 1234, conta 56789-0',
  }
  it.each(Object.entries(others))('%s', (_, text) => {
    expect(stops(text)).toBe(true)
    expect(stops(`O código PIX é este:\n\n${code}\n\n${text}`)).toBe(true)
  })
})

it('tells nothing as paid while nothing is, and nothing as settled while something is left', () => {
  const rules = (text: string, paid?: GuardContext['paid']) =>
    checkReply(text, { ...own, ...(paid !== undefined && { paid }) }).violations.map(({ rule }) => rule)
  expect(rules('Recebemos o seu pagamento.')).toEqual(['promise_outside_offers'])
  expect(rules('Recebemos o seu pagamento.', 'partly')).toEqual([])
  expect(rules('Sua dívida está quitada.', 'partly')).toEqual(['promise_outside_offers'])
  expect(rules('Sua dívida está quitada.', true)).toEqual([])
})
