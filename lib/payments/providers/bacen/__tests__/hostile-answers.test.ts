import { describe, expect, it } from 'vitest'
import { order, useBank } from '@/tests/support/pix-api/use-bank'
import { bacenProvider } from '../provider'

const { bank, session } = useBank()
const invalidAnswer = { reason: 'payment_provider_unavailable', params: { fault: 'answer_invalid' } }

describe('answers that are not what was asked for', () => {
  it.each([
    ['no JSON', { kind: 'raw', body: '<html>ok</html>' }],
    ['half of it', { kind: 'raw', body: '{"txid":' }],
    ['nothing', { kind: 'raw', body: '' }],
    ['a list', { kind: 'raw', body: '[]' }],
    ['a redirect', { kind: 'raw', body: '', status: 302, headers: { location: 'https://example.com/' } }],
    ['another txid', { kind: 'altered', change: (answer) => ({ ...answer, txid: 'x'.repeat(30) }) }],
    ['another sum', { kind: 'altered', change: (answer) => ({ ...answer, valor: { original: '1.00' } }) }],
    ['a sum as number', { kind: 'altered', change: (answer) => ({ ...answer, valor: { original: 2450.75 } }) }],
    ['no code and no location', { kind: 'altered', change: ({ txid, status, valor }) => ({ txid, status, valor }) }],
    ['a code that is none', { kind: 'altered', change: (answer) => ({ ...answer, pixCopiaECola: 'pague aqui' }) }],
    [
      'a code with a wrong checksum',
      {
        kind: 'altered',
        change: (answer) => ({ ...answer, pixCopiaECola: `${answer['pixCopiaECola']}`.slice(0, -4) }),
      },
    ],
  ] as [string, Parameters<ReturnType<typeof bank>['trouble']['push']>[0]][])('%s', async (_name, trouble) => {
    bank().trouble.push(trouble)
    await expect(bacenProvider(session()).issue(order())).rejects.toMatchObject(invalidAnswer)
  })

  it('a body without end is not read to its end', async () => {
    bank().trouble.push({ kind: 'raw', body: Buffer.alloc(5_000_000, 'x') })
    await expect(bacenProvider(session()).issue(order())).rejects.toMatchObject({
      reason: 'payment_provider_unavailable',
      params: { fault: 'answer_too_large' },
    })
  })

  it('unknown fields are let go and unknown states do not hurt', async () => {
    const wanted = order()
    bank().trouble.push({ kind: 'altered', change: (answer) => ({ ...answer, status: 'NOVO', extra: { a: 1 } }) })
    await expect(bacenProvider(session()).issue(wanted)).resolves.toEqual({
      code: expect.stringMatching(/^000201/),
      pixKey: wanted.pixKey,
    })
  })

  it('payments that cannot be read are a fault, not money', async () => {
    const wanted = order()
    const provider = bacenProvider(session())
    await provider.issue(wanted)
    bank().books.pay(wanted.txid)
    const pix = [{ endToEndId: 'curto', valor: '-5', horario: 'ontem' }]
    bank().trouble.push({ kind: 'altered', change: (answer) => ({ ...answer, pix }) })
    await expect(provider.read(wanted.txid, false)).rejects.toMatchObject(invalidAnswer)
  })

  it('a refusal tells the reason without the payer', async () => {
    const detail = 'O devedor Maria Aparecida da Silva, CPF 123.456.789-09 (maria@exemplo.com.br), não é aceito.'
    const violacoes = [{ razao: 'não respeita o schema', propriedade: 'cob.devedor', valor: '12345678909' }]
    const body = JSON.stringify({ type: 'x', title: 'CobOperacaoInvalida', status: 400, detail, violacoes })
    bank().trouble.push({ kind: 'raw', status: 400, body })
    await expect(bacenProvider(session()).issue(order())).rejects.toMatchObject({
      code: 'validation_failed',
      reason: 'payment_provider_refused',
      params: { reason: 'O devedor …, CPF … (…), não é aceito. · cob.devedor: não respeita o schema' },
    })
  })
})
