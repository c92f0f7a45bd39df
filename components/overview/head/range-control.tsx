'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { cn } from '@/components/lib/cn'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { segmentClass, segmentsClass } from '@/components/ui/segments'
import { plainDays } from '../lower/use-range-words'
import { daysOf, type View } from '../view'

const steps = ['1h', '24h', '7d', '30d', 'month'] as const
type Days = Pick<View, 'range' | 'from' | 'to'>

type Props = { view: Days; today: string; onChange: (days: Days) => void }

/** One hour to thirty days, the running month, or days of one's own. */
export function RangeControl({ view, today, onChange }: Props) {
  const t = useTranslations('overview.range')
  const format = useFormatter()
  const noon = new Date(`${today}T12:00:00Z`)
  const month = format.dateTime(noon, { month: 'long', timeZone: 'UTC' })
  const isCustom = view.range === 'custom' && daysOf(view) > 0
  const noonOf = (text: string | null) => new Date(`${text ?? today}T12:00:00Z`)
  const own = () =>
    plainDays(
      format.dateTimeRange(noonOf(view.from), noonOf(view.to), { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    )
  return (
    <fieldset className={cn(segmentsClass, 'max-sm:grid max-sm:grid-cols-[1fr_1fr_1fr_1fr_auto_auto] max-sm:text-xs')}>
      <legend className="sr-only">{t('label')}</legend>
      {steps.map((range) => (
        <button
          key={range}
          type="button"
          aria-pressed={view.range === range}
          data-state={view.range === range ? 'on' : 'off'}
          onClick={() => onChange({ range, from: null, to: null })}
          className={cn(segmentClass)}
        >
          {range === 'month' ? month.charAt(0).toLocaleUpperCase() + month.slice(1) : t(range)}
        </button>
      ))}
      <CustomDays view={view} today={today} onChange={onChange}>
        <button
          type="button"
          aria-pressed={isCustom}
          data-on={isCustom || undefined}
          className={cn(
            segmentClass,
            'data-on:bg-raised data-on:font-medium data-on:text-ink data-on:shadow-[0_0_0_1px_var(--line-strong)]',
          )}
        >
          {isCustom ? own() : t('custom')}
        </button>
      </CustomDays>
    </fieldset>
  )
}

type CustomProps = Props & { children: ReactNode }

function CustomDays({ view, today, onChange, children }: CustomProps) {
  const t = useTranslations('overview.range')
  const [open, setOpen] = useState(false)
  const [from, setFrom] = useState(view.from ?? `${today.slice(0, 8)}01`)
  const [to, setTo] = useState(view.to ?? today)
  const days = daysOf({ from, to })
  const wrong = days < 1 || days > 366
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>{children}</PopoverTrigger>
      <PopoverContent align="end">
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            if (wrong) return
            onChange({ range: 'custom', from, to })
            setOpen(false)
          }}
        >
          <FormField label={t('from')}>
            <Input type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
          </FormField>
          <FormField label={t('to')} error={wrong && t('wrong')}>
            <Input type="date" value={to} onChange={(event) => setTo(event.target.value)} />
          </FormField>
          <Button type="submit" disabled={wrong}>
            {t('apply')}
          </Button>
        </form>
      </PopoverContent>
    </Popover>
  )
}
