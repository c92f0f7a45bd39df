'use client'

import { EyeOff, Link2, RotateCcw } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatDate, formatMoney } from '@/components/lib/format'
import { ReasonAction } from '@/components/payments/actions/reason-action'
import { RefundDialog } from '@/components/payments/actions/refund-dialog'
import { AssignDialog } from '@/components/payments/assign/assign-dialog'
import type { ReceivedDetailReply } from '@/components/payments/types'
import { centsOf } from '@/components/portfolios/core/cents'
import { Button } from '@/components/ui/button'

const words = ['open', 'title', 'text', 'placeholder', 'confirm', 'saved', 'failed'] as const

/** What a person may do with money that came, as far as it may be done where it stands. */
export function ReceivedActions({ received }: { received: ReceivedDetailReply }) {
  const t = useTranslations('receipts')
  const locale = useLocale()
  const [assigning, setAssigning] = useState(false)
  const path = `/received-payments/${received.payment_id}`
  const wordsOf = (group: 'ignore' | 'unassign') =>
    Object.fromEntries(words.map((word) => [word, t(`${group}.${word}`)])) as Record<(typeof words)[number], string>
  const over = received.agreement
    ? Math.max(0, received.agreement.paid_amount - received.agreement.total_amount)
    : received.refundable_amount
  const proposed = over > 0 ? Math.min(over, received.refundable_amount) : received.refundable_amount
  return (
    <>
      {received.refundable_amount > 0 && (
        <RefundDialog
          paymentId={received.payment_id}
          refundable={received.refundable_amount}
          proposed={proposed}
          simulated={received.simulated}
        />
      )}
      {received.state === 'unmatched' && (
        <>
          <ReasonAction path={`${path}/ignore`} words={wordsOf('ignore')} icon={<EyeOff aria-hidden />} />
          <Button onClick={() => setAssigning(true)}>
            <Link2 aria-hidden />
            {t('assign.open')}
          </Button>
          <AssignDialog
            open={assigning}
            onOpenChange={setAssigning}
            path={`${path}/assign`}
            simulated={received.simulated}
            what={t('assign.what', {
              money: formatMoney(centsOf(received.amount), locale),
              day: formatDate(received.paid_at, locale),
            })}
          />
        </>
      )}
      {(received.state === 'matched' || received.state === 'ignored') && (
        <ReasonAction path={`${path}/unassign`} words={wordsOf('unassign')} icon={<RotateCcw aria-hidden />} />
      )}
    </>
  )
}
