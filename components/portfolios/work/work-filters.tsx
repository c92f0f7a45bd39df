'use client'

import { X } from 'lucide-react'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { cn } from '@/components/lib/cn'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { debtStates, segments } from '@/db/constants/portfolios'

const keys = ['find', 'segment', 'state'] as const
type Key = (typeof keys)[number]

/** The address is the filter. Personal data is stored encrypted, so a search finds whole values only. */
export function WorkFilters() {
  const t = useTranslations('portfolios.work')
  const segmentWords = useTranslations('portfolios.segment')
  const stateWords = useTranslations('portfolios.state')
  const common = useTranslations('common')
  const router = useRouter()
  const path = usePathname()
  const search = useSearchParams()
  const [pending, startTransition] = useTransition()
  const [text, setText] = useState(search.get('find') ?? '')
  const value = (key: Key) => search.get(key) ?? ''
  const go = (changes: Partial<Record<Key, string>>) => {
    const next = new URLSearchParams(search)
    for (const [key, chosen] of Object.entries(changes)) {
      if (chosen === '') next.delete(key)
      else next.set(key, chosen)
    }
    next.delete('cursor')
    const query = next.toString()
    startTransition(() => router.replace(query === '' ? path : `${path}?${query}`, { scroll: false }))
  }
  const filtered = keys.some((key) => search.has(key))
  return (
    <search
      aria-busy={pending}
      aria-label={t('filters')}
      className={cn(
        'mb-5 grid grid-cols-2 items-start gap-3 transition-opacity md:grid-cols-[minmax(0,2fr)_repeat(2,minmax(0,1fr))_auto] print:hidden',
        pending && 'opacity-60',
      )}
    >
      <form
        className="max-md:col-span-2"
        onSubmit={(event) => {
          event.preventDefault()
          go({ find: text.trim() })
        }}
      >
        <FormField label={t('find')} hint={t('findHint')}>
          <Input
            type="search"
            autoComplete="off"
            enterKeyHint="search"
            maxLength={100}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              if (event.target.value === '' && value('find') !== '') go({ find: '' })
            }}
            onBlur={() => {
              if (text.trim() !== value('find')) go({ find: text.trim() })
            }}
          />
        </FormField>
      </form>
      <FormField label={t('segment')}>
        <Select value={value('segment')} onChange={(event) => go({ segment: event.target.value })}>
          <option value="">{t('anySegment')}</option>
          {segments.map((name) => (
            <option key={name} value={name}>
              {segmentWords(name)}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField label={t('state')}>
        <Select value={value('state')} onChange={(event) => go({ state: event.target.value })}>
          <option value="">{t('anyState')}</option>
          {debtStates.map((name) => (
            <option key={name} value={name}>
              {stateWords(name)}
            </option>
          ))}
        </Select>
      </FormField>
      <Button
        variant="ghost"
        title={common('clearFilters')}
        disabled={!filtered}
        className={cn('md:mt-6 md:w-9 md:px-0', filtered ? 'max-md:col-span-2' : 'max-md:hidden')}
        onClick={() => {
          setText('')
          startTransition(() => router.replace(path, { scroll: false }))
        }}
      >
        <X aria-hidden />
        <span className="md:sr-only">{common('clearFilters')}</span>
      </Button>
    </search>
  )
}
