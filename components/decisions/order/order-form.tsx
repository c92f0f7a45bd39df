'use client'

import { FlaskConical, Stamp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import type { ModelFeature } from '@/components/decisions/order/draft'
import { FeatureField } from '@/components/decisions/order/feature-field'
import { groupColumns, groupName } from '@/components/decisions/order/group-columns'
import { PasteJson } from '@/components/decisions/order/paste-json'
import { useOrderForm } from '@/components/decisions/order/use-order-form'
import { CallFailed } from '@/components/lib/call-failed'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'

type OrderFormProps = {
  features: readonly ModelFeature[]
  /** Only when another version than the active one is asked. */
  modelId?: string | undefined
}

/** From this many columns on, a search above them pays. */
const manyColumns = 12

const focusFirst = (names: readonly string[]) => {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-order-form] [aria-invalid="true"]')]
  if (names.length > 0) fields[0]?.focus()
}

/** One order by hand: its number, its customer, and a field for each column that the model reads. */
export function OrderForm({ features, modelId }: OrderFormProps) {
  const t = useTranslations('decisions.order')
  const form = useOrderForm(features, modelId)
  const [search, setSearch] = useState('')
  const byName = useMemo(() => new Map(features.map((feature) => [feature.name, feature])), [features])
  const groups = useMemo(() => groupColumns(features.map((feature) => feature.name)), [features])
  const wanted = search.trim().toLowerCase()
  const matches = (name: string) =>
    wanted === '' || name.toLowerCase().includes(wanted) || byName.get(name)?.label.toLowerCase().includes(wanted)
  const shown = groups
    .map((group) => ({ ...group, columns: group.columns.filter(matches) }))
    .filter((group) => group.columns.length > 0)
  const { fields, faults } = form
  return (
    <form
      data-order-form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const wrong = form.submit()
        if (wrong.length > 0) setSearch('')
        requestAnimationFrame(() => focusFirst(wrong))
      }}
    >
      <div className="grid gap-4 border-line-strong border-t pt-5 pb-6 sm:grid-cols-2 md:grid-cols-3">
        <FormField label={t('orderId')} hint={t('orderIdHint')} error={faults['order_id']}>
          <Input
            autoComplete="off"
            maxLength={200}
            value={fields.orderId}
            onChange={(event) => form.setId('orderId', event.target.value)}
          />
        </FormField>
        <FormField label={t('customerId')} hint={t('customerIdHint')} error={faults['customer_id']}>
          <Input
            autoComplete="off"
            maxLength={200}
            value={fields.customerId}
            onChange={(event) => form.setId('customerId', event.target.value)}
          />
        </FormField>
        <div className="flex flex-wrap items-start gap-3 md:justify-end md:pt-6">
          <PasteJson features={features} onPaste={form.paste} />
          <Button variant="outline" onClick={form.fillExample}>
            <FlaskConical aria-hidden />
            {t('example')}
          </Button>
        </div>
      </div>
      {form.unknown.length > 0 && (
        <Alert
          variant="caution"
          className="mb-5"
          role="alert"
          title={t('unknownTitle', { count: form.unknown.length })}
        >
          <p className="[overflow-wrap:anywhere]">{form.unknown.join(', ')}</p>
        </Alert>
      )}
      <div className="border-line-strong border-t pt-5">
        <div className="mb-5 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
          <div>
            <h2 className="text-base tracking-[-0.01em]">{t('columns', { count: features.length })}</h2>
            <p className="mt-1 max-w-measure text-ink-3 text-xs">{t('columnsNote')}</p>
          </div>
          {features.length >= manyColumns && (
            <Input
              type="search"
              aria-label={t('searchColumn')}
              placeholder={t('searchColumn')}
              className="max-w-64 max-sm:max-w-none"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.preventDefault()
              }}
            />
          )}
        </div>
        {shown.length === 0 && <p className="py-6 text-ink-3">{t('noColumn', { text: search.trim() })}</p>}
        {shown.map((group) => (
          <fieldset key={group.key} className="mb-6 min-w-0">
            {groups.length > 1 && (
              <legend className="mb-3 w-full border-line border-b pb-1 font-normal text-ink-3 text-xs">
                {groupName(group) || t('otherColumns')}
              </legend>
            )}
            <div className="grid gap-4 sm:grid-cols-2 md:grid-cols-3 lg:grid-cols-4">
              {group.columns.map((name) => {
                const feature = byName.get(name)
                return (
                  feature && (
                    <FeatureField
                      key={name}
                      feature={feature}
                      value={fields.draft[name] ?? ''}
                      error={faults[name]}
                      onChange={form.setFeature}
                    />
                  )
                )
              })}
            </div>
          </fieldset>
        ))}
      </div>
      <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-line-strong border-t bg-surface px-4 py-3 md:-mx-8 md:px-8">
        <Button type="submit" pending={form.send.isPending} className="max-sm:w-full">
          <Stamp aria-hidden />
          {t('submit')}
        </Button>
        <p className="text-ink-3 text-xs" aria-live="polite">
          {t('filled', { filled: form.filled, count: features.length, rest: features.length - form.filled })}
        </p>
        <div className="basis-full empty:hidden">
          <CallFailed error={form.send.error} title={t('failed')} />
        </div>
      </div>
    </form>
  )
}
