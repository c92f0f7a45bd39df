'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { cn } from '@/components/lib/cn'
import { FormField } from '@/components/ui/form-field'
import { Select } from '@/components/ui/select'
import { useEventWords } from '@/components/webhooks/use-event-words'
import { webhookDeliveryStates, webhookEventTypes, webhookTestEvent } from '@/db/constants/webhooks'

/** The address is the filter. */
export function DeliveryFilters() {
  const t = useTranslations('webhooks')
  const words = useEventWords()
  const router = useRouter()
  const path = usePathname()
  const search = useSearchParams()
  const [pending, startTransition] = useTransition()
  const go = (key: 'state' | 'event', value: string) => {
    const next = new URLSearchParams(search)
    next.delete('cursor')
    if (value === '') next.delete(key)
    else next.set(key, value)
    const query = next.toString()
    startTransition(() => router.replace(query === '' ? path : `${path}?${query}`, { scroll: false }))
  }
  return (
    <search
      aria-label={t('filter')}
      aria-busy={pending}
      className={cn(
        'mb-4 grid max-w-xl grid-cols-2 gap-3 transition-opacity max-sm:grid-cols-1',
        pending && 'opacity-60',
      )}
    >
      <FormField label={t('filterState')}>
        <Select value={search.get('state') ?? ''} onChange={(event) => go('state', event.target.value)}>
          <option value="">{t('anyState')}</option>
          {webhookDeliveryStates.map((state) => (
            <option key={state} value={state}>
              {t(`state.${state}`)}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField label={t('filterEvent')}>
        <Select value={search.get('event') ?? ''} onChange={(event) => go('event', event.target.value)}>
          <option value="">{t('anyEvent')}</option>
          {[...webhookEventTypes, webhookTestEvent].map((type) => (
            <option key={type} value={type}>
              {words(type)}
            </option>
          ))}
        </Select>
      </FormField>
    </search>
  )
}
