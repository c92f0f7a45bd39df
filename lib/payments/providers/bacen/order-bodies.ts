import type { ChargeOrder } from '../port'
import { sumOfCents } from './pix'

const dayMs = 86_400_000
/** CDC art. 52 § 1. */
const highestFine = 200
/** 1 % a month, as the policy's bound. */
const highestInterest = 100
/** `multa`: percent; `juros`: percent a month of calendar days (tables of domains of the PIX API). */
const domains = { finePercent: 2, interestMonthly: 3 }

/** Charges for today or a day gone are `cob`; the bank adds fine and interest to one due later, a `cobv`. */
export const isDueLater = ({ dueDay, today }: Pick<ChargeOrder, 'dueDay' | 'today'>): boolean => dueDay > today

function payerOf({ payer }: ChargeOrder) {
  if (!payer) return undefined
  const { name: nome, document } = payer
  return /^\d{11}$/.test(document) ? { cpf: document, nome } : { cnpj: document, nome }
}

const common = (order: ChargeOrder) => ({
  devedor: payerOf(order),
  chave: order.pixKey,
  ...(order.description && { solicitacaoPagador: order.description.slice(0, 140) }),
})

/** Body of `PUT /cob/{txid}`. */
export const cobBody = (order: ChargeOrder) => ({
  calendario: { expiracao: Math.max(60, Math.ceil((order.expiresAt - order.now) / 1_000)) },
  ...common(order),
  valor: { original: sumOfCents(order.amountCents) },
})

/** Body of `PUT /cobv/{txid}`: payable until it expires, with fine and interest from the day after it is due. */
export function cobvBody(order: ChargeOrder) {
  const fine = Math.min(order.lateFineBasisPoints, highestFine)
  const interest = Math.min(order.monthlyInterestBasisPoints, highestInterest)
  const dueEnd = Date.parse(`${order.dueDay}T23:59:59-03:00`)
  return {
    calendario: {
      dataDeVencimento: order.dueDay,
      validadeAposVencimento: Math.max(0, Math.ceil((order.expiresAt - dueEnd) / dayMs)),
    },
    ...common(order),
    valor: {
      original: sumOfCents(order.amountCents),
      ...(fine > 0 && { multa: { modalidade: domains.finePercent, valorPerc: sumOfCents(fine) } }),
      ...(interest > 0 && { juros: { modalidade: domains.interestMonthly, valorPerc: sumOfCents(interest) } }),
    },
  }
}
