import { describe, expect, it } from 'vitest'
import { order, useBank } from '@/tests/support/pix-api/use-bank'
import { readBrCode } from '../../../core/br-code'
import { bacenProvider } from '../provider'

const { bank, session } = useBank()
const asked = (txid: string) => bank().books.charges.get(txid)

describe('charges at the bank', () => {
  it('asks for a charge of today by cob, with payer, key, sum as text and life in seconds', async () => {
    const wanted = order()
    const { code, pixKey } = await bacenProvider(session()).issue(wanted)
    expect(pixKey).toBe('cobranca@exemplo.com.br')
    expect(readBrCode(code)).toMatchObject({ kind: 'dynamic', location: asked(wanted.txid)?.location })
    expect(asked(wanted.txid)).toMatchObject({
      kind: 'cob',
      asked: {
        calendario: { expiracao: 3_600 },
        devedor: { cpf: '12345678909', nome: 'Maria Aparecida da Silva' },
        valor: { original: '2450.75' },
        chave: 'cobranca@exemplo.com.br',
        solicitacaoPagador: 'Acordo do contrato 1234',
      },
    })
    expect(bank().seen).toMatchObject([{ method: 'PUT', path: `/cob/${wanted.txid}`, faults: [] }])
  })

  it('asks for one due later by cobv, with fine and interest in percent', async () => {
    const expiresAt = Date.parse('2026-12-15T23:59:59-03:00')
    const wanted = order({ dueDay: '2026-12-10', expiresAt, payer: { name: 'Loja A', document: '12345678000195' } })
    await bacenProvider(session()).issue(wanted)
    expect(asked(wanted.txid)).toMatchObject({
      kind: 'cobv',
      asked: {
        calendario: { dataDeVencimento: '2026-12-10', validadeAposVencimento: 5 },
        devedor: { cnpj: '12345678000195', nome: 'Loja A' },
        valor: {
          original: '2450.75',
          multa: { modalidade: 2, valorPerc: '2.00' },
          juros: { modalidade: 3, valorPerc: '1.00' },
        },
      },
    })
    expect(bank().seen[0]?.faults).toEqual([])
  })

  it('never asks for a fine above two percent or interest above one a month, nor for one of nothing', async () => {
    const high = order({ dueDay: '2026-12-10', lateFineBasisPoints: 1_500, monthlyInterestBasisPoints: 0 })
    await bacenProvider(session()).issue(high)
    const valor = asked(high.txid)?.asked.valor
    expect(valor).toEqual({ original: '2450.75', multa: { modalidade: 2, valorPerc: '2.00' } })
    const dear = order({ dueDay: '2026-12-10', lateFineBasisPoints: 0, monthlyInterestBasisPoints: 900 })
    await bacenProvider(session()).issue(dear)
    expect(asked(dear.txid)?.asked.valor).toEqual({ original: '2450.75', juros: { modalidade: 3, valorPerc: '1.00' } })
  })

  it('makes the code from the location where the bank gives no copy and paste', async () => {
    bank().books.copyAndPaste = false
    const wanted = order({ merchantName: 'Consórcio Exemplo', merchantCity: 'São Paulo' })
    const { code } = await bacenProvider(session()).issue(wanted)
    bank().books.copyAndPaste = true
    expect(readBrCode(code)).toMatchObject({
      location: asked(wanted.txid)?.location,
      merchantName: 'Consorcio Exemplo',
    })
  })

  it('takes the charge that is there when the answer was lost', async () => {
    const wanted = order()
    bank().trouble.push({ kind: 'lost' })
    await expect(bacenProvider(session()).issue(wanted)).resolves.toMatchObject({ code: expect.any(String) })
    expect(bank().count('PUT', `/cob/${wanted.txid}`)).toBe(2)
    expect(asked(wanted.txid)?.revisao).toBe(0)
  })

  it('takes it also when it was paid before the second asking', async () => {
    const wanted = order()
    const provider = bacenProvider(session())
    await provider.issue(wanted)
    bank().books.pay(wanted.txid)
    await expect(provider.issue(wanted)).resolves.toMatchObject({ pixKey: wanted.pixKey })
  })

  it('takes a charge back once, and again, and one that was never made', async () => {
    const wanted = order()
    const provider = bacenProvider(session())
    await provider.issue(wanted)
    await provider.cancel(wanted.txid, false)
    await provider.cancel(wanted.txid, false)
    await provider.cancel(order().txid, false)
    expect(asked(wanted.txid)?.status).toBe('REMOVIDA_PELO_USUARIO_RECEBEDOR')
    await expect(provider.issue(wanted)).rejects.toMatchObject({ reason: 'payment_provider_refused' })
  })

  it('does not take back what was paid', async () => {
    const wanted = order({ dueDay: '2026-12-10' })
    const provider = bacenProvider(session())
    await provider.issue(wanted)
    bank().books.pay(wanted.txid)
    await expect(provider.cancel(wanted.txid, true)).rejects.toMatchObject({ reason: 'payment_provider_refused' })
  })

  it('reads what was paid, fine and interest apart', async () => {
    const wanted = order({ dueDay: '2026-12-10' })
    const provider = bacenProvider(session())
    await provider.issue(wanted)
    await expect(provider.read(wanted.txid, true)).resolves.toEqual([])
    const paid = bank().books.pay(wanted.txid, { fine: 4_902, interest: 101, words: 'parcela 1' })
    const expected = {
      endToEndId: paid.endToEndId,
      txid: wanted.txid,
      amountCents: 250_078,
      lateChargesCents: 5_003,
      paidAt: Date.parse(paid.horario),
      payer: { name: '', document: '', words: 'parcela 1' },
      refunds: [],
    }
    await expect(provider.read(wanted.txid, true)).resolves.toEqual([expected])
    await expect(provider.payment(paid.endToEndId)).resolves.toEqual(expected)
    await expect(provider.read(order().txid, true)).resolves.toEqual([])
    await expect(provider.payment(`E${'0'.repeat(31)}`)).resolves.toBeNull()
  })
})
