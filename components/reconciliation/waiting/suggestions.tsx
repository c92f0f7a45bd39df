'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { callApi } from '@/components/lib/call-api'
import { formatDate, formatMoney } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import type { BankLineDetailReply } from '@/components/reconciliation/types'
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group'
import { Skeleton } from '@/components/ui/skeleton'

const shown = 4

type Props = { lineId: string; value: string; onChange: (agreementId: string) => void }

/** Agreements that a line might be for, best first, each with what speaks for it. Never carried out by itself. */
export function Suggestions({ lineId, value, onChange }: Props) {
  const t = useTranslations('reconciliation.suggestion')
  const locale = useLocale()
  const { data, isPending } = useQuery({
    queryKey: ['money', 'bank-line', lineId],
    queryFn: ({ signal }) => callApi<BankLineDetailReply>(`/bank-lines/${lineId}`, { signal }),
  })
  if (isPending) return <Skeleton className="h-14 w-full rounded-md" />
  const likely = (data?.suggestions ?? []).filter(({ agreement_id }) => agreement_id !== null)
  // Two charges of one agreement are one answer here.
  const byAgreement = [...new Map(likely.toReversed().map((one) => [one.agreement_id, one])).values()].toReversed()
  if (byAgreement.length === 0) return <p className="text-ink-3 text-xs">{t('none')}</p>
  return (
    <RadioGroup legend={t('legend')} value={value} onValueChange={onChange}>
      {byAgreement.slice(0, shown).map((one) => (
        <RadioGroupItem
          key={one.id}
          value={one.agreement_id ?? ''}
          label={t(`kind.${one.kind}`, {
            money: formatMoney(centsOf(one.amount), locale),
            day: formatDate(one.day, locale, 'UTC'),
          })}
          hint={one.reasons.map((reason) => t(`reason.${reason}`)).join(', ')}
        />
      ))}
    </RadioGroup>
  )
}
