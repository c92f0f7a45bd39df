'use client'

import { X } from 'lucide-react'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { type ActorName, groups } from '@/components/audit/types'
import { type Period, periods } from '@/components/decisions/period'
import { cn } from '@/components/lib/cn'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'

const keys = ['action', 'actor', 'resource', 'period', 'from', 'to'] as const
type Key = (typeof keys)[number]

type AuditFiltersProps = { actors: readonly ActorName[]; period: Period }

/** The address is the filter: every change is a page that can be shared and gone back from. */
export function AuditFilters({ actors, period }: AuditFiltersProps) {
  const t = useTranslations('audit')
  const words = useTranslations('common')
  const router = useRouter()
  const path = usePathname()
  const search = useSearchParams()
  const [pending, startTransition] = useTransition()
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
    if (next !== 'custom') go({ period: next === 'all' ? '' : next, from: '', to: '' })
  }
  const action = value('action')
  const known = action === '' || groups.some((group) => action === `${group}.`)
  return (
    <search
      aria-busy={pending}
      aria-label={t('filters')}
      className={cn(
        'mb-4 grid grid-cols-2 items-end gap-3 transition-opacity md:grid-cols-[repeat(4,minmax(0,1fr))_auto] print:hidden',
        pending && 'opacity-60',
      )}
    >
      <FormField label={t('filter.group')}>
        <Select value={action} onChange={(event) => go({ action: event.target.value })}>
          <option value="">{t('filter.anyGroup')}</option>
          {groups.map((group) => (
            <option key={group} value={`${group}.`}>
              {t(`group.${group}`)}
            </option>
          ))}
          {!known && <option value={action}>{action}</option>}
        </Select>
      </FormField>
      <FormField label={t('filter.actor')}>
        <ActorSelect actors={actors} value={value('actor')} onChange={(actor) => go({ actor })} />
      </FormField>
      <ResourceSearch key={value('resource')} value={value('resource')} onSearch={(resource) => go({ resource })} />
      <FormField label={t('filter.period')}>
        <Select value={dates ? 'custom' : period} onChange={(event) => choosePeriod(event.target.value)}>
          {periods.map((name) => (
            <option key={name} value={name}>
              {t(`period.${name}`)}
            </option>
          ))}
        </Select>
      </FormField>
      <Button
        variant="ghost"
        size="icon"
        aria-label={words('clearFilters')}
        title={words('clearFilters')}
        disabled={!keys.some((key) => search.has(key))}
        className="max-md:col-span-2 max-md:w-full max-md:disabled:hidden"
        onClick={() => {
          setDates(false)
          startTransition(() => router.replace(path, { scroll: false }))
        }}
      >
        <X aria-hidden />
      </Button>
      {dates && (
        <div className="col-span-full flex flex-wrap gap-3">
          <FormField label={t('filter.from')}>
            <Input
              type="date"
              max={value('to') || undefined}
              value={value('from')}
              onChange={(event) => go({ from: event.target.value, period: '' })}
            />
          </FormField>
          <FormField label={t('filter.to')}>
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

type ActorSelectProps = { actors: readonly ActorName[]; value: string; onChange: (id: string) => void; id?: string }

function ActorSelect({ actors, value, onChange, ...field }: ActorSelectProps) {
  const t = useTranslations('audit.filter')
  const others = ['system', 'public'] as const
  const known = value === '' || others.some((id) => id === value) || actors.some(({ id }) => id === value)
  return (
    <Select {...field} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('anyActor')}</option>
      {(['user', 'token'] as const).map((type) => (
        <optgroup key={type} label={t(type === 'user' ? 'people' : 'tokens')}>
          {actors
            .filter((actor) => actor.type === type)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </optgroup>
      ))}
      {others.map((id) => (
        <option key={id} value={id}>
          {t(id)}
        </option>
      ))}
      {!known && <option value={value}>{value}</option>}
    </Select>
  )
}

function ResourceSearch({ value, onSearch }: { value: string; onSearch: (id: string) => void }) {
  const t = useTranslations('audit.filter')
  const [text, setText] = useState(value)
  const search = () => {
    if (text.trim() !== value) onSearch(text.trim())
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        search()
      }}
    >
      <FormField label={t('resource')}>
        <Input
          type="search"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          placeholder="ds_…, mod_…, dec_…"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            if (event.target.value === '' && value !== '') onSearch('')
          }}
          onBlur={search}
        />
      </FormField>
    </form>
  )
}
