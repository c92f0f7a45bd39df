'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { type Loop, type LoopRange, loopRanges } from '@/components/loop/types'
import { useFigures } from '@/components/models/lib/use-figures'
import { FormField } from '@/components/ui/form-field'
import { Select } from '@/components/ui/select'

type Props = { models: Loop['models']; modelId: string | null; range: LoopRange }

/** Which version's decisions, and since when; the address keeps both. */
export function LoopFilters({ models, modelId, range }: Props) {
  const t = useTranslations('loop.filters')
  const { count } = useFigures()
  const router = useRouter()
  const path = usePathname()
  const search = useSearchParams()
  const [pending, startTransition] = useTransition()
  const go = (name: string, value: string) => {
    const next = new URLSearchParams(search)
    next.set(name, value)
    startTransition(() => router.replace(`${path}?${next}`, { scroll: false }))
  }
  return (
    <search aria-label={t('label')} aria-busy={pending} className="mb-5 flex flex-wrap gap-3 print:hidden">
      <FormField label={t('range')} className="max-sm:w-full sm:w-44">
        <Select value={range} onChange={(event) => go('range', event.target.value)}>
          {loopRanges.map((name) => (
            <option key={name} value={name}>
              {t(`ranges.${name}`)}
            </option>
          ))}
        </Select>
      </FormField>
      {models.length > 0 && (
        <FormField label={t('model')} className="max-sm:w-full sm:w-80">
          <Select value={modelId ?? ''} onChange={(event) => go('model', event.target.value)}>
            {models.map(({ model_id: id, version, decisions }) => (
              <option key={id} value={id}>
                {t('modelOption', { version, decisions: count(decisions) })}
              </option>
            ))}
          </Select>
        </FormField>
      )}
    </search>
  )
}
