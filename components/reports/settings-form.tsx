'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { CallError } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { formatMoney } from '@/components/lib/format'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { readDecimal } from '@/components/reports/core/decimal'
import {
  bodyOf,
  changedFields,
  costFields,
  type Draft,
  type Field,
  pathOf,
  shownOf,
} from '@/components/reports/core/draft'
import type { Settings } from '@/components/reports/types'
import { SaveBar } from '@/components/settings/save-bar'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { Section, SectionRule } from '@/components/ui/section'

/** What is wanted, and what recovering costs. */
export function SettingsForm({ settings, canWrite }: { settings: Settings; canWrite: boolean }) {
  const t = useTranslations('reports')
  const words = useTranslations('paymentSettings.save')
  const locale = useLocale()
  const [draft, setDraft] = useState<Draft>({})
  const [tried, setTried] = useState(false)
  const save = useModelCall<Settings>(
    ({ version }) => words('saved', { version }),
    () => setDraft({}),
  )
  const faults = save.error instanceof CallError ? save.error.faults : {}
  const changed = changedFields(settings, draft, locale)
  const body = bodyOf(settings, draft, locale)
  const missing = costFields.filter((field) => shownOf(settings, {}, field, locale) === '').length
  const field = (name: Field, label: string, hint: string) => {
    const wrong = tried && readDecimal(draft[name] ?? '', locale) === undefined
    return (
      <FormField key={name} label={label} hint={hint} error={wrong ? t('wrong') : faults[pathOf(name)]}>
        <Input
          numeric
          inputMode="decimal"
          autoComplete="off"
          disabled={!canWrite}
          className="max-w-48"
          value={shownOf(settings, draft, name, locale)}
          onChange={(event) => setDraft((before) => ({ ...before, [name]: event.target.value }))}
        />
      </FormField>
    )
  }
  const target = settings.monthly_target
  return (
    <>
      <Section
        span={5}
        title={
          target === null
            ? t('targets.none')
            : t('targets.finding', { amount: formatMoney(Math.round(target * 100), locale) })
        }
        note={t('targets.text')}
      >
        <div className="grid gap-5">
          {field('monthly_target', t('targets.month'), t('targets.month_hint'))}
          {field('rate_target', t('targets.rate'), t('targets.rate_hint'))}
        </div>
      </Section>
      <Section
        span={7}
        cut
        title={missing === 0 ? t('costs.finding_all') : t('costs.finding', { missing })}
        note={t('costs.text')}
      >
        <div className="grid gap-5 sm:grid-cols-2">
          {costFields.map((name) => field(name, t(`costs.${name}.label`), t(`costs.${name}.hint`)))}
        </div>
      </Section>
      {changed.length > 0 && canWrite && (
        <SaveBar
          count={changed.length}
          keyChanges={false}
          pending={save.isPending}
          failure={<CallFailed className="w-full" error={save.error} title={words('failed')} safe={words('safe')} />}
          onDiscard={() => {
            setDraft({})
            setTried(false)
            save.reset()
          }}
          onSave={() => {
            setTried(true)
            if (body) save.mutate({ method: 'PUT', path: '/metrics/settings', body })
          }}
        />
      )}
      <SectionRule />
    </>
  )
}
