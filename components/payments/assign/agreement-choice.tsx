'use client'

import { Search } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { CallFailed } from '@/components/lib/call-failed'
import { formatDate, formatDocument, formatMoney } from '@/components/lib/format'
import { useFoundAgreements } from '@/components/payments/assign/use-found-agreements'
import { centsOf } from '@/components/portfolios/core/cents'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group'
import { Skeleton } from '@/components/ui/skeleton'

type Props = { simulated: boolean; value: string; onChange: (agreementId: string) => void }

/** Finds an agreement by whose it is. Personal data is stored encrypted, so whole values alone find anybody. */
export function AgreementChoice({ simulated, value, onChange }: Props) {
  const t = useTranslations('receipts.assign')
  const states = useTranslations('agreements.state')
  const locale = useLocale()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const found = useFoundAgreements(asked, simulated)
  const search = () => {
    onChange('')
    setAsked(text.trim())
  }
  return (
    <div className="grid gap-3">
      <div className="flex items-start gap-3">
        <FormField label={t('find')} hint={t('findHint')} className="flex-1">
          <Input
            type="search"
            autoComplete="off"
            maxLength={100}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              search()
            }}
          />
        </FormField>
        <Button variant="outline" className="mt-6" pending={found.isFetching} onClick={search}>
          <Search aria-hidden />
          {t('search')}
        </Button>
      </div>
      <div aria-live="polite" className="grid gap-3">
        {found.isFetching && <Skeleton className="h-14 w-full rounded-md" />}
        <CallFailed error={found.error} title={t('searchFailed')} />
        {found.data?.length === 0 && <p className="text-ink-3 text-xs">{t('nobody')}</p>}
        {found.data !== undefined && found.data.length > 0 && (
          <RadioGroup legend={t('agreement')} value={value} onValueChange={onChange}>
            {found.data.map(({ agreement, name, document }) => (
              <RadioGroupItem
                key={agreement.agreement_id}
                value={agreement.agreement_id}
                label={t('option', {
                  name,
                  money: formatMoney(centsOf(agreement.total_amount), locale),
                  count: agreement.installments.length,
                })}
                hint={t('optionHint', {
                  document: formatDocument(document),
                  state: states(agreement.state),
                  day: formatDate(agreement.accepted_at, locale),
                })}
              />
            ))}
          </RadioGroup>
        )}
      </div>
    </div>
  )
}
