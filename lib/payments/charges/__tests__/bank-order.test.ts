import { beforeEach, expect, it } from 'vitest'
import { putPolicy } from '@/lib/portfolios'
import { useTestDatabase } from '@/tests/support/database'
import { useBank, wireAccess } from '@/tests/support/pix-api/use-bank'
import { chargingCompany, proposal } from '../../__tests__/support/charging-company'
import { processPayment } from '../../process/process-payment'
import { putPaymentSettings } from '../../settings/put-settings'

useTestDatabase()
const { bank } = useBank()
let company: ReturnType<typeof chargingCompany>
let customers = 900

beforeEach(async () => {
  company = chargingCompany()
  const access = wireAccess(bank().access())
  await putPaymentSettings(company.ctx, { provider: 'bacen', pix_key: 'cobranca@exemplo.com.br', bacen: access })
})

async function asked(changes: Record<string, unknown> = {}) {
  customers += 1
  const { conversationId } = await company.talking(customers)
  const { charge } = await processPayment(company.ctx, proposal(conversationId, changes))
  expect(bank().seen.flatMap(({ faults }) => faults)).toEqual([])
  return bank().books.charges.get(charge.txid)
}

it('tells the bank the policy’s fine and interest, and the payer which instalment it is', async () => {
  await putPolicy(company.ctx, { late_fine_percentage: 2, late_interest_percentage: 0.75 })
  const plan = { payment_option: 'installments', installments: 6, due_date: '2026-11-27' }
  expect(await asked(plan)).toMatchObject({
    kind: 'cobv',
    asked: {
      calendario: { dataDeVencimento: '2026-11-27' },
      solicitacaoPagador: 'Acordo, parcela 1 de 6',
      valor: {
        multa: { modalidade: 2, valorPerc: '2.00' },
        juros: { modalidade: 3, valorPerc: '0.75' },
      },
    },
  })
})

it('asks for neither where the company decided on neither', async () => {
  const charge = await asked()
  expect(charge).toMatchObject({ kind: 'cobv', asked: { solicitacaoPagador: 'Acordo, pagamento único' } })
  expect(charge?.asked.valor).toEqual({ original: '2450.75' })
})

it('has nothing to add to a charge for today', async () => {
  await putPolicy(company.ctx, { late_fine_percentage: 2, late_interest_percentage: 1 })
  const charge = await asked({ due_date: '2026-11-24' })
  expect(charge).toMatchObject({ kind: 'cob', asked: { valor: { original: '2450.75' } } })
})
