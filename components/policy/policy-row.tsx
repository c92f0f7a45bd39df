'use client'

import { RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { cn } from '@/components/lib/cn'
import { FieldControl } from '@/components/policy/field-control'
import { type FieldName, fieldKinds } from '@/components/policy/fields'
import { useValueWords } from '@/components/policy/use-value-words'
import { type Names, Why } from '@/components/policy/why'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/form-field'
import type { SourceReply } from '@/lib/portfolios'

type PolicyRowProps = {
  field: FieldName
  /** What the control shows: the draft's, the level's, or what is inherited. */
  value: unknown
  /** What holds now, where something else than the shown value does. */
  holds: unknown
  source: SourceReply
  names: Names
  fault: string | undefined
  /** Something is set at this level, or about to be. */
  set: boolean
  changed: boolean
  canWrite: boolean
  onChange: (value: unknown) => void
}

export function PolicyRow(props: PolicyRowProps) {
  const { field, value, holds, source, names, fault, set, changed, canWrite, onChange } = props
  const t = useTranslations('policy')
  const { text } = useValueWords()
  const id = useId()
  const fixed = source.source === 'law'
  const hint = t(`field.${field}.hint`)
  return (
    <div
      className={cn(
        'grid gap-x-6 gap-y-2 border-line border-b py-4 md:grid-cols-[minmax(0,13rem)_minmax(0,1fr)_minmax(0,15rem)]',
        changed && 'pl-3 shadow-[inset_2px_0_0_var(--accent)]',
      )}
    >
      <div>
        <label htmlFor={id} className="font-medium">
          {t(`field.${field}.label`)}
        </label>
        {hint && <p className="text-ink-3 text-xs">{hint}</p>}
      </div>
      <div className="grid content-start gap-1">
        <FieldControl {...{ id, field, value, onChange }} invalid={fault !== undefined} disabled={!canWrite || fixed} />
        {fault !== undefined && <FieldError>{fault}</FieldError>}
        {holds !== undefined && (
          <p className="text-caution text-xs">{t('companyHolds', { value: text(field, holds) })}</p>
        )}
        {canWrite && set && !fixed && (
          <Button variant="ghost" size="sm" className="-ml-2 justify-self-start" onClick={() => onChange(null)}>
            <RotateCcw aria-hidden />
            {t('inherit')}
          </Button>
        )}
        {fieldKinds[field].kind === 'text' && changed && value === '' && (
          <p className="text-ink-3 text-xs">{t('emptied')}</p>
        )}
      </div>
      <Why source={source} names={names} />
    </div>
  )
}
