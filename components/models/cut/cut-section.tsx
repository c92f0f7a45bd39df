'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CostTable } from '@/components/models/cut/cost-table'
import { useCut } from '@/components/models/cut/cut-context'
import { CutFiguresRow } from '@/components/models/cut/cut-figures'
import { MatrixTable, type MatrixView, matrixViews } from '@/components/models/cut/matrix-table'
import { ScoreDistribution } from '@/components/models/cut/score-distribution'
import { figuresOf } from '@/components/models/lib/counts'
import { useFigures } from '@/components/models/lib/use-figures'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { Segmented } from '@/components/ui/toggle-group'

/** The confusion matrix beside the slider that moves it. No request is made while it moves. */
export function CutSection() {
  const t = useTranslations('models')
  const { count, ofHundred, score } = useFigures()
  const [view, setView] = useState<MatrixView>('count')
  const { model, counts, moved, threshold, setStep } = useCut()
  const { recall, falseApprovals } = figuresOf(counts)
  return (
    <Section
      title={
        <span aria-live="polite">
          {t('matrix.finding', { good: ofHundred(recall), bad: ofHundred(falseApprovals) })}
        </span>
      }
      note={t('matrix.note', { rows: count(model.test_rows), threshold: score(threshold) })}
      actions={
        <Segmented
          label={t('matrix.view')}
          value={view}
          onValueChange={setView}
          options={matrixViews.map((value) => ({ value, label: t(`matrix.views.${value}`) }))}
        />
      }
    >
      <div className="grid gap-6 md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] md:gap-8">
        <div className="min-w-0">
          <MatrixTable counts={counts} view={view} target={model.dataset.target} labels={model.labels} />
          <CutFiguresRow />
        </div>
        <div className="min-w-0">
          <div className="flex min-h-9 items-center justify-between gap-3">
            <p>{t('cut.title')}</p>
            {moved && (
              <Button variant="ghost" size="sm" onClick={() => setStep(null)}>
                {t('cut.reset', { threshold: score(model.threshold) })}
              </Button>
            )}
          </div>
          <p className="mt-2 flex justify-between gap-3 text-xs">
            <span className="text-accent">{t('cut.good')}</span>
            <span className="text-ink-3">{t('cut.unit')}</span>
          </p>
          <ScoreDistribution />
          <div aria-hidden className="num flex justify-between text-ink-3 text-xs">
            {[0, 0.25, 0.5, 0.75, 1].map((at) => (
              <span key={at}>{score(at)}</span>
            ))}
          </div>
          <p className="mt-1 mb-3 flex justify-between gap-3 text-xs">
            <span className="text-negative">{t('cut.bad')}</span>
            <span className="text-ink-3">{t('cut.keys')}</span>
          </p>
          <CostTable />
        </div>
      </div>
    </Section>
  )
}
