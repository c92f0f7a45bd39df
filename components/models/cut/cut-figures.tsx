'use client'

import { useTranslations } from 'next-intl'
import { useCut } from '@/components/models/cut/cut-context'
import { type CutFigures, figuresOf } from '@/components/models/lib/counts'
import { useFigures } from '@/components/models/lib/use-figures'
import { Term } from '@/components/ui/term'

const shown = [
  { key: 'accuracy', term: 'accuracy' },
  { key: 'precision', term: 'precision' },
  { key: 'recall', term: 'recall' },
  { key: 'approvalRate', term: 'approval_rate' },
] as const satisfies readonly { key: keyof CutFigures; term: string }[]

/** What moves with the slider, live. */
export function CutFiguresRow() {
  const t = useTranslations('models.cut')
  const { percent } = useFigures()
  const figures = figuresOf(useCut().counts)
  return (
    <dl aria-label={t('here')} className="mb-2 grid grid-cols-4 border-line border-t max-sm:grid-cols-2">
      {shown.map(({ key, term }) => (
        <div key={key} className="py-2">
          <dt className="text-ink-3 text-xs">
            <Term name={term} />
          </dt>
          <dd className="font-medium tabular-nums">{percent(figures[key])}</dd>
        </div>
      ))}
    </dl>
  )
}
