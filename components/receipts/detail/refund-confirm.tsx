'use client'

import { Check, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/components/lib/format'
import { ReasonAction } from '@/components/payments/actions/reason-action'
import { centsOf } from '@/components/portfolios/core/cents'
import type { RefundReply } from '@/lib/payments'

/** Asks whoever sent a refund in the bank's app what became of it. */
export function RefundConfirm({ refund }: { refund: RefundReply }) {
  const t = useTranslations('receipts')
  const money = formatMoney(centsOf(refund.amount), useLocale())
  const path = `/refunds/${refund.refund_id}/confirm`
  const wordsOf = (group: 'refundSent' | 'refundNotSent') => ({
    open: t(`${group}.open`),
    title: t(`${group}.title`, { money }),
    text: t(`${group}.text`),
    placeholder: t(`${group}.placeholder`),
    confirm: t(`${group}.confirm`),
    saved: t(`${group}.saved`),
    failed: t(`${group}.failed`),
  })
  return (
    <div className="flex gap-2">
      <ReasonAction
        size="sm"
        path={path}
        body={{ returned: true }}
        words={wordsOf('refundSent')}
        icon={<Check aria-hidden />}
      />
      <ReasonAction
        size="sm"
        path={path}
        body={{ returned: false }}
        words={wordsOf('refundNotSent')}
        icon={<X aria-hidden />}
      />
    </div>
  )
}
