'use client'

import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { doubtsOf } from '@/components/datasets/core/doubts'
import type { Preview } from '@/components/datasets/core/inspect'
import { defaultColumn, featuresOf, type Mapping, problemsOf } from '@/components/datasets/core/mapping'
import { useFigures } from '@/components/datasets/use-figures'
import { AnswerSection } from '@/components/datasets/wizard/answer-section'
import { ColumnTable } from '@/components/datasets/wizard/column-table'
import { MeaningSection } from '@/components/datasets/wizard/meaning-section'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { Section, SectionRule, Sections } from '@/components/ui/section'

type Props = {
  preview: Preview
  /** Rows of the whole file, once counted. */
  rows: number | null
  mapping: Mapping
  onChange: (mapping: Mapping) => void
  onSend: () => void
  sending: boolean
}

/** The step between file and sending: what the columns are and what the answer means. */
export function MapColumns({ preview, rows, mapping, onChange, onSend, sending }: Props) {
  const t = useTranslations('datasets.columns')
  const words = useTranslations('datasets.problem')
  const { count } = useFigures()
  const [tried, setTried] = useState(false)
  const problems = problemsOf(preview, mapping)
  const doubts = doubtsOf(preview, mapping.target, mapping.approve)
  const out = mapping.columns.length - featuresOf(mapping).length - (mapping.target === '' ? 0 : 1)
  const leaking = [...doubts].filter(([, found]) => found.includes('leaking')).map(([name]) => name)
  const total = preview.whole ? preview.rows.length : rows
  const send = () => {
    setTried(true)
    if (problems.length === 0) onSend()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Sections>
        <AnswerSection preview={preview} mapping={mapping} onChange={onChange} />
        <MeaningSection
          value={mapping.meaning}
          onChange={(meaning) => onChange({ ...mapping, meaning })}
          leaking={leaking}
        />
        <SectionRule />
        <Section
          title={t('title', { used: featuresOf(mapping).length, out })}
          note={t(total === null ? 'noteOpen' : 'note', { shown: Math.min(5, preview.rows.length), rows: total ?? 0 })}
        >
          {preview.template === 'orders' && (
            <Alert variant="positive" className="mb-4" title={t('templateTitle')}>
              {t('templateText')}
            </Alert>
          )}
          {preview.uneven > 0 && (
            <Alert variant="caution" className="mb-4" title={t('unevenTitle', { count: preview.uneven })}>
              {t('unevenText')}
            </Alert>
          )}
          <ColumnTable
            preview={preview}
            mapping={mapping}
            doubts={doubts}
            onColumn={(column) =>
              onChange({
                ...mapping,
                columns: mapping.columns.map((known) =>
                  known.name === column.name
                    ? { ...column, monotone: restoredDirection(preview, known.type, column) }
                    : known,
                ),
              })
            }
          />
          <p className="mt-1 max-w-measure text-ink-3 text-xs">{t('foot')}</p>
        </Section>
        <SectionRule />
        <Section>
          <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
            <FormField label={t('name')} className="w-full max-w-96">
              <Input
                aria-invalid={(tried && problems.includes('name_missing')) || undefined}
                value={mapping.name}
                maxLength={120}
                onChange={(event) => onChange({ ...mapping, name: event.target.value })}
              />
            </FormField>
            <Button type="submit" pending={sending} className="max-sm:w-full">
              {total === null ? t('sendOpen') : t('send', { rows: count(total) })}
              <ArrowRight aria-hidden />
            </Button>
          </div>
          {tried && problems.length > 0 && (
            <Alert variant="negative" role="alert" className="mt-4" title={words('title', { count: problems.length })}>
              <ul className="grid gap-0.5">
                {problems.map((problem) => (
                  <li key={problem}>{words(problem)}</li>
                ))}
              </ul>
            </Alert>
          )}
          <p className="mt-3 max-w-measure text-ink-3 text-xs">{t('after')}</p>
        </Section>
      </Sections>
    </form>
  )
}

/** A column taken in again gets the direction that the template has for it. */
function restoredDirection(preview: Preview, before: string, column: Mapping['columns'][number]): -1 | 0 | 1 {
  if (before === column.type || column.type === 'id' || column.type === 'ignored') return column.monotone
  const known = defaultColumn(preview, column.name)
  return known.type === column.type ? known.monotone : 0
}
