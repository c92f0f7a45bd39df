import type { ReceivedReply } from '@/components/payments/types'
import { centsOf } from '@/components/portfolios/core/cents'
import type { AgreementDetailReply, LedgerEntryReply } from '@/lib/payments'

/** Something that happened to an agreement. `cents` where money is told of; `link` where a page tells more. */
export type AgreementEvent = {
  key: 'proposed' | 'accepted' | 'charged' | 'received' | 'refunded' | 'assigned' | 'broken' | 'cancelled'
  at: string
  cents?: number
  installment?: number
  finding?: ReceivedReply['finding']
  reason?: string
  href?: string
}

type Known = {
  agreement: AgreementDetailReply
  received: readonly ReceivedReply[]
  ledger: readonly LedgerEntryReply[]
}

const booked = { refund: 'refunded', assignment: 'assigned' } as const

function fromLedger({ kind, at, lines }: LedgerEntryReply): AgreementEvent[] {
  if (kind !== 'refund' && kind !== 'assignment') return []
  const bank = lines.find(({ account }) => account === (kind === 'refund' ? 'bank' : 'unmatched')) ?? lines[0]
  return [{ key: booked[kind], at, cents: centsOf(Math.max(bank?.debit ?? 0, bank?.credit ?? 0)) }]
}

/** What is known to have happened to an agreement, newest first. */
export function timelineOf({ agreement, received, ledger }: Known): AgreementEvent[] {
  const { state, accepted_at, ended_at, ended_reason, total_amount, charges } = agreement
  const events: AgreementEvent[] = [
    { key: state === 'proposed' ? 'proposed' : 'accepted', at: accepted_at, cents: centsOf(total_amount) },
    ...charges.map(
      (charge): AgreementEvent => ({
        key: 'charged',
        at: charge.created_at,
        cents: centsOf(charge.amount),
        installment: charge.installment,
      }),
    ),
    ...received.map(
      (payment): AgreementEvent => ({
        key: 'received',
        at: payment.paid_at,
        cents: centsOf(payment.amount),
        finding: payment.finding,
        href: `/payments/${payment.payment_id}`,
      }),
    ),
    ...ledger.flatMap(fromLedger),
  ]
  if (ended_at !== null && (state === 'broken' || state === 'cancelled'))
    events.push({ key: state, at: ended_at, ...(ended_reason !== null && { reason: ended_reason }) })
  return events.sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}
