import { Undo2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { formatDateTime } from '@/components/lib/format'
import type { ReceivedDetailReply } from '@/components/payments/types'
import { centsOf } from '@/components/portfolios/core/cents'
import { RefundConfirm } from '@/components/receipts/detail/refund-confirm'
import { Badge } from '@/components/ui/badge'
import { Money } from '@/components/ui/money'

const looks = { processing: 'caution', returned: 'default', not_returned: 'negative' } as const

type RefundsListProps = {
  refunds: ReceivedDetailReply['refunds']
  /** A person may say what became of one on its way: real money, and the right to change it. */
  mayConfirm: boolean
}

/** Money of one payment that went back, or is on its way. */
export function RefundsList({ refunds, mayConfirm }: RefundsListProps) {
  const t = useTranslations('receipts.detail')
  const locale = useLocale()
  return (
    <ul className="border-line border-t">
      {refunds.map((refund) => (
        <li key={refund.refund_id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b py-2">
          <Undo2 aria-hidden className="size-4 text-ink-3" />
          <Badge variant={looks[refund.state]}>{t(`refundState.${refund.state}`)}</Badge>
          <span className="text-ink-3 text-xs">
            {t('requested', { when: formatDateTime(refund.requested_at, locale) })}
          </span>
          <Money column cents={centsOf(refund.amount)} className="ml-auto" />
          {mayConfirm && refund.state === 'processing' && <RefundConfirm refund={refund} />}
        </li>
      ))}
    </ul>
  )
}
