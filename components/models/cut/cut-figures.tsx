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
  { key: 'balancedAccuracy', term: 'balanced_accuracy' },
  { key: 'approvalRate', term: 'approval_rate' },
] as const satisfies readonly { key: keyof CutFigures; term: string }[]

/** What moves with the slider, live. */
export function CutFiguresRow() {
  const t = useTranslations('models.cut')
  const { percent } = useFigures()
  const figures = figuresOf(useCut().counts)
  return (
    <dl
      aria-label={t('here')}
      className="mt-6 grid grid-cols-5 gap-x-4 border-line-strong border-t pt-3 max-sm:grid-cols-2"
    >
      {shown.map(({ key, term }) => (
        <div key={key} className="pb-2">
          <dt className="truncate text-ink-3 text-xs">
            <Term name={term} />
          </dt>
          <dd className="font-medium text-xl tabular-nums tracking-[-0.02em]">{percent(figures[key])}</dd>
        </div>
      ))}
    </dl>
  )
}
