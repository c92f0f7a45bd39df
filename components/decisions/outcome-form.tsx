'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { readNumber } from '@/components/decisions/read-number'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group'

type Answer = '' | 'onTime' | 'late' | 'lost'

const isWholeDays = (value: number | null) => value !== null && Number.isInteger(value) && value >= 1 && value <= 36_500

/** What became of the order: paid, paid late, or lost, and how much. */
export function OutcomeForm({ decisionId }: { decisionId: string }) {
  const t = useTranslations('decisions')
  const locale = useLocale()
  const router = useRouter()
  const [answer, setAnswer] = useState<Answer>('')
  const [days, setDays] = useState('')
  const [lost, setLost] = useState('')
  const [tried, setTried] = useState(false)
  const daysLate = readNumber(days, locale)
  const amountLost = lost.trim() === '' ? null : readNumber(lost, locale)
  const badDays = answer === 'late' && !isWholeDays(daysLate)
  const badLost = answer === 'lost' && lost.trim() !== '' && (amountLost === null || amountLost < 0)
  const save = useMutation({
    mutationFn: () =>
      callApi(`/decisions/${decisionId}/outcome`, {
        method: 'POST',
        body: {
          paid: answer !== 'lost',
          ...(answer === 'late' ? { days_late: daysLate } : {}),
          ...(answer === 'onTime' ? { days_late: 0 } : {}),
          ...(answer === 'lost' && amountLost !== null ? { amount_lost: Math.round(amountLost * 100) / 100 } : {}),
        },
      }),
    onSuccess: () => {
      toast.success(t('outcome.saved'))
      router.refresh()
    },
  })
  return (
    <form
      className="grid gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (answer !== '' && !badDays && !badLost) save.mutate()
      }}
    >
      <RadioGroup
        legend={t('outcome.legend')}
        hideLegend
        value={answer}
        onValueChange={(next) => setAnswer(next as Answer)}
      >
        {(['onTime', 'late', 'lost'] as const).map((kind) => (
          <RadioGroupItem key={kind} value={kind} label={t(`outcome.${kind}`)} />
        ))}
      </RadioGroup>
      {tried && answer === '' && <p className="text-negative text-xs">{t('outcome.choose')}</p>}
      {answer === 'late' && (
        <FormField label={t('outcome.days')} error={tried && badDays && t('outcome.daysFault')}>
          <Input inputMode="numeric" numeric value={days} onChange={(event) => setDays(event.target.value)} />
        </FormField>
      )}
      {answer === 'lost' && (
        <FormField
          label={t('outcome.amount')}
          hint={t('outcome.amountHint')}
          error={tried && badLost && t('outcome.amountFault')}
        >
          <Input inputMode="decimal" numeric value={lost} onChange={(event) => setLost(event.target.value)} />
        </FormField>
      )}
      <CallFailed error={save.error} title={t('outcome.failed')} />
      <div>
        <Button type="submit" variant="outline" pending={save.isPending}>
          {t('outcome.submit')}
        </Button>
      </div>
    </form>
  )
}
