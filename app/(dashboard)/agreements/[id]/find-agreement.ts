import { cache } from 'react'
import { requireSession } from '@/app/session'
import { type AgreementEvent, timelineOf } from '@/components/agreements/core/timeline'
import type { Installment, LedgerEntryReply, ReceivedReply } from '@/components/payments/types'
import {
  type AgreementDetailReply,
  dueNow,
  getAgreement,
  listLedger,
  listReceived,
  serializeAgreementDetail,
  serializeEntry,
  serializeReceived,
} from '@/lib/payments'
import { isAppError } from '@/lib/platform/errors'
import { customerBriefs } from '@/lib/portfolios'

const mostRows = 200

export type FoundAgreement = {
  agreement: AgreementDetailReply
  installments: Installment[]
  /** The company's civil day. */
  today: string
  customer: { name: string; document: string; contract: string }
  received: ReceivedReply[]
  /** Oldest first, as a journal is read. */
  ledger: LedgerEntryReply[]
  events: AgreementEvent[]
}

/** An agreement with its money and its entries, once a request; null when nobody has this id. */
export const findAgreement = cache(async (id: string): Promise<FoundAgreement | null> => {
  const { ctx } = await requireSession()
  const view = await getAgreement(ctx, id).catch((fault: unknown) => {
    if (isAppError(fault) && fault.code === 'not_found') return null
    throw fault
  })
  if (!view) return null
  const asked = { agreement_id: id, limit: mostRows }
  const [briefOf, money, entries] = await Promise.all([
    customerBriefs(ctx.companyId, [view], ctx.now()),
    listReceived(ctx, asked),
    listLedger(ctx, { ...asked, format: 'json' }),
  ])
  const { name, document, debt } = briefOf(view)
  const agreement = serializeAgreementDetail(view)
  const received = money.data.map(serializeReceived)
  const ledger = entries.data.map(serializeEntry).reverse()
  return {
    agreement,
    installments: dueNow(view, view.today).installments,
    today: view.today,
    customer: { name, document, contract: debt?.consortiumId ?? '' },
    received,
    ledger,
    events: timelineOf({ agreement, received, ledger }),
  }
})
