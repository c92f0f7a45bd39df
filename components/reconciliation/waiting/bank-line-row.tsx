'use client'

import { EyeOff, Link2, RotateCcw } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatDate, formatMoney } from '@/components/lib/format'
import { ReasonAction } from '@/components/payments/actions/reason-action'
import { AssignDialog } from '@/components/payments/assign/assign-dialog'
import { centsOf } from '@/components/portfolios/core/cents'
import type { BankLineReply } from '@/components/reconciliation/types'
import { Suggestions } from '@/components/reconciliation/waiting/suggestions'
import { useActionWords } from '@/components/reconciliation/waiting/use-action-words'
import { WaitingRow } from '@/components/reconciliation/waiting/waiting-list'
import { Button } from '@/components/ui/button'
import { Money } from '@/components/ui/money'

/** A statement's line that nobody was found for, or that was set aside. */
export function BankLineRow({ line, canWrite }: { line: BankLineReply; canWrite: boolean }) {
  const t = useTranslations('reconciliation.waiting')
  const assign = useTranslations('receipts.assign')
  const words = useActionWords()
  const locale = useLocale()
  const [assigning, setAssigning] = useState(false)
  const [suggested, setSuggested] = useState('')
  const path = `/bank-lines/${line.bank_line_id}`
  const day = formatDate(line.day, locale, 'UTC')
  const ignored = line.state === 'ignored'
  return (
    <WaitingRow
      title={line.description ?? t('hidden')}
      text={ignored && line.ignored_reason !== null ? t('because', { day, reason: line.ignored_reason }) : day}
      amount={<Money column signed cents={centsOf(line.amount)} />}
      actions={
        canWrite &&
        (ignored ? (
          <ReasonAction
            size="sm"
            shortcut="d"
            path={`${path}/restore`}
            words={words('restoreLine')}
            icon={<RotateCcw aria-hidden />}
          />
        ) : (
          <>
            {line.direction === 'credit' && (
              <Button variant="outline" size="sm" data-key="a" onClick={() => setAssigning(true)}>
                <Link2 aria-hidden />
                {assign('open')}
              </Button>
            )}
            <ReasonAction
              size="sm"
              variant="ghost"
              shortcut="i"
              path={`${path}/ignore`}
              words={words('ignoreLine')}
              icon={<EyeOff aria-hidden />}
            />
            {assigning && (
              <AssignDialog
                open
                onOpenChange={setAssigning}
                path={`${path}/assign`}
                simulated={line.simulated}
                what={assign('what', { money: formatMoney(centsOf(line.amount), locale), day })}
                suggested={suggested}
                suggestions={<Suggestions lineId={line.bank_line_id} value={suggested} onChange={setSuggested} />}
              />
            )}
          </>
        ))
      }
    />
  )
}
