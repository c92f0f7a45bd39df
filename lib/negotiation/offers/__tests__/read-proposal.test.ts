import { describe, expect, it } from 'vitest'
import type { Proposal } from '../../types.ts'
import { readProposal } from '../index.ts'
import { today } from './table.ts'

describe('readProposal', () => {
  it.each<[string, Proposal]>([
    ['300 por mês no dia 15 com entrada de 400', { monthlyCents: 30_000, dayOfMonth: 15, downPaymentCents: 40_000 }],
    ['posso pagar 500 agora', { onceCents: 50_000 }],
    ['consigo 300', { bareCents: 30_000 }],
    ['pago 100 reais todo dia 10', { monthlyCents: 10_000, dayOfMonth: 10 }],
    ['faz por 2000', { settleCents: 200_000 }],
    ['fecha em 1.800 à vista?', { settleCents: 180_000 }],
    ['pela metade eu quito', { discountBasisPoints: 5_000 }],
    ['metade agora e o resto em 5x', { downPaymentBasisPoints: 5_000, installments: 5 }],
    ['faço 20% de entrada', { downPaymentBasisPoints: 2_000 }],
    ['quero 30% de desconto', { discountBasisPoints: 3_000 }],
    ['até 6 vezes', { installments: 6, installmentsAtMost: true }],
    ['5x de 300', { installments: 5, monthlyCents: 30_000 }],
    ['tira os juros e a multa', { waive: ['interest', 'fine'] }],
    ['sem multa e sem juros eu pago', { waive: ['interest', 'fine'] }],
    ['abona os juros de mora, as taxas e a multa', { waive: ['interest', 'fine', 'fees'] }],
    ['tira os juros que a multa eu pago', { waive: ['interest'] }],
    ['retira essas taxas', { waive: ['fees'] }],
    ['pago só o principal', { waive: ['interest', 'fine', 'fees'] }],
    ['consegue em 3x sem juros?', { installments: 3 }],
    ['tem desconto?', { lowerPrice: true }],
    ['não quero parcelar, tem desconto à vista?', { lowerPrice: true }],
    ['dá pra dividir?', { inInstallments: true }],
    ['a parcela tá muito alta', { smallerInstallments: true }],
    ['tem um prazo maior?', { smallerInstallments: true }],
    ['pago sexta', { dueDay: '2026-11-27' }],
    ['até dia 5', { dueDay: '2026-12-05', dueDayAtMost: true }],
    ['só depois do dia 10', { dueDay: '2026-12-11' }],
    ['depois do pagamento', { vagueDate: true }],
    ['não tenho problema em pagar à vista', { installments: 1 }],
    ['não tenho como pagar à vista', {}],
    ['não consigo 400', {}],
    ['meu salário é 1800', {}],
    ['juros de 10% ao mês é roubo', {}],
    ['bom dia', {}],
  ])('reads "%s"', (text, proposal) => {
    expect(readProposal(text, today)).toEqual(proposal)
  })

  it('reads long and hostile messages in no time', () => {
    const started = performance.now()
    for (const piece of [
      'tira ',
      'tira os juros , e ',
      'nao a vista ',
      'sem  ',
      'R$ 100 por ',
      '10% de ',
      'parcela ',
      'so o ',
    ]) {
      readProposal(piece.repeat(500), today)
    }
    expect(performance.now() - started).toBeLessThan(4_000)
  })

  it('hears what a classifier heard', () => {
    expect(readProposal('e aí, consegue?', today, { discount: true })).toEqual({ lowerPrice: true })
    expect(readProposal('e aí, consegue?', today, { instalments: true })).toEqual({ inInstallments: true })
    expect(readProposal('em 3x', today, { instalments: true })).toEqual({ installments: 3 })
  })
})
