'use client'

import { X } from 'lucide-react'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { type Period, periods } from '@/components/decisions/period'
import { cn } from '@/components/lib/cn'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { decisionKinds } from '@/db/constants/decisions'

export type ModelOption = { id: string; version: number; name: string; active: boolean }

const keys = ['order', 'decision', 'model', 'review', 'period', 'from', 'to'] as const
type Key = (typeof keys)[number]

/** The address is the filter: every change is a page that can be shared and gone back from. */
export function HistoryFilters({ models, period }: { models: readonly ModelOption[]; period: Period }) {
  const t = useTranslations('decisions.history')
  const verdict = useTranslations('decisions.verdict')
  const words = useTranslations('common')
  const router = useRouter()
  const path = usePathname()
  const search = useSearchParams()
  const [pending, startTransition] = useTransition()
  const [order, setOrder] = useState(search.get('order') ?? '')
  const [dates, setDates] = useState(period === 'custom')
  const value = (key: Key) => search.get(key) ?? ''
  const go = (changes: Partial<Record<Key, string>>) => {
    const next = new URLSearchParams(search)
    for (const [key, text] of Object.entries(changes)) {
      if (text === '') next.delete(key)
      else next.set(key, text)
    }
    next.delete('cursor')
    const query = next.toString()
    startTransition(() => router.replace(query === '' ? path : `${path}?${query}`, { scroll: false }))
  }
  const choosePeriod = (next: string) => {
    setDates(next === 'custom')
    if (next !== 'custom') go({ period: next === '30d' ? '' : next, from: '', to: '' })
  }
  const filtered = keys.some((key) => search.has(key))
  return (
    <search
      aria-busy={pending}
      aria-label={t('filters')}
      className={cn(
        'mb-5 grid grid-cols-2 items-end gap-3 transition-opacity md:grid-cols-[minmax(0,1.2fr)_repeat(4,minmax(0,1fr))_auto] print:hidden',
        pending && 'opacity-60',
      )}
    >
      <form
        className="max-md:col-span-2"
        onSubmit={(event) => {
          event.preventDefault()
          go({ order: order.trim() })
        }}
      >
        <FormField label={t('searchOrder')}>
          <Input
            type="search"
            autoComplete="off"
            enterKeyHint="search"
            value={order}
            onChange={(event) => {
              setOrder(event.target.value)
              if (event.target.value === '' && value('order') !== '') go({ order: '' })
            }}
            onBlur={() => {
              if (order.trim() !== value('order')) go({ order: order.trim() })
            }}
          />
        </FormField>
      </form>
      <FormField label={t('periodLabel')}>
        <Select value={dates ? 'custom' : period} onChange={(event) => choosePeriod(event.target.value)}>
          {periods.map((name) => (
            <option key={name} value={name}>
              {t(`period.${name}`)}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField label={t('decisionLabel')}>
        <Select value={value('decision')} onChange={(event) => go({ decision: event.target.value })}>
          <option value="">{t('anyDecision')}</option>
          {decisionKinds.map((kind) => (
            <option key={kind} value={kind}>
              {verdict(kind)}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField label={t('modelLabel')}>
        <Select value={value('model')} onChange={(event) => go({ model: event.target.value })}>
          <option value="">{t('anyModel')}</option>
          {models.map(({ id, version, name, active }) => (
            <option key={id} value={id}>
              {t(active ? 'activeModel' : 'modelOption', { version, name })}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField label={t('reviewLabel')}>
        <Select value={value('review')} onChange={(event) => go({ review: event.target.value })}>
          <option value="">{t('anyReview')}</option>
          <option value="waiting">{t('waitingOnly')}</option>
          <option value="yes">{t('reviewedOnly')}</option>
          <option value="no">{t('notReviewedOnly')}</option>
        </Select>
      </FormField>
      <Button
        variant="ghost"
        title={words('clearFilters')}
        disabled={!filtered}
        className={cn('md:w-9 md:px-0', filtered ? 'max-md:col-span-2' : 'max-md:hidden')}
        onClick={() => {
          setOrder('')
          setDates(false)
          startTransition(() => router.replace(path, { scroll: false }))
        }}
      >
        <X aria-hidden />
        <span className="md:sr-only">{words('clearFilters')}</span>
      </Button>
      {dates && (
        <div className="col-span-full flex flex-wrap gap-3">
          <FormField label={t('from')}>
            <Input
              type="date"
              max={value('to') || undefined}
              value={value('from')}
              onChange={(event) => go({ from: event.target.value, period: '' })}
            />
          </FormField>
          <FormField label={t('to')}>
            <Input
              type="date"
              min={value('from') || undefined}
              value={value('to')}
              onChange={(event) => go({ to: event.target.value, period: '' })}
            />
          </FormField>
        </div>
      )}
    </search>
  )
}
