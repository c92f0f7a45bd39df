import { z } from 'zod'
import type { RefundState } from '@/db/constants/payments'
import type { Receipt, RefundReport } from '../../receipt'

/** Sums as text with two digits, as the PIX API writes them. */
export const sum = z.string().regex(/^\d{1,10}\.\d{2}$/)
const instant = z.iso.datetime({ offset: true, local: true })

/** `2450.75` to 245075; no binary fraction in between. */
export const centsOfSum = (text: string): number => Number(text.replace('.', ''))
export const sumOfCents = (cents: number): string =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

/** An instant without a zone is Brasília's, as banks that leave it out mean it. */
const timeOf = (text: string | undefined): number =>
  text ? Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}-03:00`) : 0

/** A devolução: what is not named here is kept out. */
export const refundAnswer = z.object({
  id: z.string().regex(/^[a-zA-Z0-9]{1,35}$/),
  valor: sum,
  status: z.string().max(40),
  horario: z.object({ solicitacao: instant.optional(), liquidacao: instant.optional() }).default({}),
})

const part = z.object({ valor: sum }).optional()

/** One PIX as the API answers it and as notices carry it (schema `Pix` of the PIX API 2.9). */
export const pixAnswer = z.object({
  endToEndId: z.string().regex(/^[a-zA-Z0-9]{32}$/),
  txid: z
    .string()
    .regex(/^[a-zA-Z0-9]{1,35}$/)
    .optional(),
  valor: sum,
  horario: instant,
  infoPagador: z.string().max(500).default(''),
  componentesValor: z.object({ multa: part, juros: part }).optional(),
  devolucoes: z.array(refundAnswer).max(100).default([]),
})
export type PixAnswer = z.output<typeof pixAnswer>

const states: Record<string, RefundState> = { DEVOLVIDO: 'returned', NAO_REALIZADO: 'not_returned' }

export const refundOf = ({ id, valor, status, horario }: z.output<typeof refundAnswer>): RefundReport => ({
  refundKey: id,
  amountCents: centsOfSum(valor),
  // A status of a later version of the API is one that has not ended.
  state: states[status] ?? 'processing',
  requestedAt: timeOf(horario.solicitacao),
  settledAt: timeOf(horario.liquidacao),
})

/** A PIX in the form that settles. Times that the bank leaves out are 0. */
export function receiptOf(pix: PixAnswer): Receipt {
  const { multa, juros } = pix.componentesValor ?? {}
  const late = [multa, juros].map((one) => (one ? centsOfSum(one.valor) : 0))
  return {
    endToEndId: pix.endToEndId,
    txid: pix.txid ?? '',
    amountCents: centsOfSum(pix.valor),
    lateChargesCents: Math.min(
      late.reduce((total, cents) => total + cents, 0),
      centsOfSum(pix.valor),
    ),
    paidAt: timeOf(pix.horario),
    payer: { name: '', document: '', words: pix.infoPagador },
    refunds: pix.devolucoes.map(refundOf),
  }
}
