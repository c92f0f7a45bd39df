import { z } from 'zod'
import { mayBePaidAt } from '../core/paid-at'
import { pixAnswer, receiptOf, refundAnswer, refundOf } from '../providers/bacen/pix'
import type { Receipt, RefundReport } from '../receipt'

/** Items of one notice at most. */
export const maxItems = 1_000

export type NoticeFault = 'notice_shape' | 'too_many_items' | 'item_invalid' | 'amount_zero'

/** What one item of a notice tells. */
export type NoticeItem =
  | { kind: 'receipt'; receipt: Receipt }
  | { kind: 'refunds'; endToEndId: string; refunds: RefundReport[] }
  | { kind: 'fault'; code: NoticeFault }

const payer = z.object({ nome: z.string().max(200), cpf: z.string().max(20), cnpj: z.string().max(20) }).partial()
const carrier = z.object({ pagador: payer.optional() })
const refundsAlone = z.object({
  endToEndId: pixAnswer.shape.endToEndId,
  valor: z.undefined().optional(),
  devolucoes: z.array(refundAnswer).min(1).max(100),
})

/** Times that the bank leaves out are 0. */
const isSound = ({ requestedAt, settledAt }: RefundReport, now: number) =>
  [requestedAt, settledAt].every((at) => at === 0 || mayBePaidAt(at, now))

function readItem(raw: unknown, now: number): NoticeItem {
  const alone = refundsAlone.safeParse(raw)
  if (alone.success) {
    const refunds = alone.data.devolucoes.map(refundOf)
    if (!refunds.every((one) => isSound(one, now))) return { kind: 'fault', code: 'item_invalid' }
    return { kind: 'refunds', endToEndId: alone.data.endToEndId, refunds }
  }
  const pix = pixAnswer.safeParse(raw)
  if (!pix.success) return { kind: 'fault', code: 'item_invalid' }
  const receipt = receiptOf(pix.data)
  const sound = mayBePaidAt(receipt.paidAt, now) && receipt.refunds.every((one) => isSound(one, now))
  if (!sound) return { kind: 'fault', code: 'item_invalid' }
  if (receipt.amountCents === 0) return { kind: 'fault', code: 'amount_zero' }
  const { pagador } = carrier.safeParse(raw).data ?? {}
  const who = { name: pagador?.nome ?? '', document: pagador?.cpf ?? pagador?.cnpj ?? '' }
  return { kind: 'receipt', receipt: { ...receipt, payer: { ...receipt.payer, ...who } } }
}

/**
 * What a bank's notice (schema of the PIX API's webhook) tells, item by item; a fault where it is none.
 * @param now UTC ms, against which its times are held
 */
export function readNotice(body: unknown, now: number): NoticeItem[] | NoticeFault {
  const parsed = z.object({ pix: z.array(z.unknown()).min(1) }).safeParse(body)
  if (!parsed.success) return 'notice_shape'
  return parsed.data.pix.length > maxItems ? 'too_many_items' : parsed.data.pix.map((item) => readItem(item, now))
}
