'use client'

import { EyeOff, Link2 } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatDate, formatMoney } from '@/components/lib/format'
import { ReasonAction } from '@/components/payments/actions/reason-action'
import { AssignDialog } from '@/components/payments/assign/assign-dialog'
import { FindingBadge } from '@/components/payments/finding-badge'
import { centsOf } from '@/components/portfolios/core/cents'
import type { ReceivedReply } from '@/components/reconciliation/types'
import { useActionWords } from '@/components/reconciliation/waiting/use-action-words'
import { WaitingRow } from '@/components/reconciliation/waiting/waiting-list'
import { Button } from '@/components/ui/button'
import { Money } from '@/components/ui/money'

/** Money in the ledger that nobody was found for. */
export function MoneyRow({ payment, canWrite }: { payment: ReceivedReply; canWrite: boolean }) {
  const assign = useTranslations('receipts.assign')
  const sources = useTranslations('receipts.source')
  const words = useActionWords()
  const locale = useLocale()
  const [assigning, setAssigning] = useState(false)
  const path = `/received-payments/${payment.payment_id}`
  const day = formatDate(payment.paid_at, locale)
  return (
    <WaitingRow
      title={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link
            href={`/payments/${payment.payment_id}`}
            className="num text-xs underline decoration-line-strong underline-offset-3 hover:decoration-ink"
          >
            {payment.txid ?? payment.end_to_end_id}
          </Link>
          <FindingBadge finding={payment.finding} />
        </span>
      }
      text={`${day}, ${sources(payment.source)}`}
      amount={<Money column signed cents={centsOf(payment.amount)} />}
      actions={
        canWrite && (
          <>
            <Button variant="outline" size="sm" data-key="a" onClick={() => setAssigning(true)}>
              <Link2 aria-hidden />
              {assign('open')}
            </Button>
            <ReasonAction
              size="sm"
              variant="ghost"
              shortcut="i"
              path={`${path}/ignore`}
              words={words('ignoreMoney')}
              icon={<EyeOff aria-hidden />}
            />
            {assigning && (
              <AssignDialog
                open
                onOpenChange={setAssigning}
                path={`${path}/assign`}
                simulated={payment.simulated}
                what={assign('what', { money: formatMoney(centsOf(payment.amount), locale), day })}
              />
            )}
          </>
        )
      }
    />
  )
}
