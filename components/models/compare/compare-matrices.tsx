'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { MatrixTable, type MatrixView, matrixViews } from '@/components/models/cut/matrix-table'
import { countsOf, figuresOf } from '@/components/models/lib/counts'
import { useFigures } from '@/components/models/lib/use-figures'
import { Section } from '@/components/ui/section'
import { Segmented } from '@/components/ui/toggle-group'
import type { ComparisonReply } from '@/lib/models'

/** The matrices side by side, each at its own threshold. */
export function CompareMatrices({ comparison }: { comparison: ComparisonReply }) {
  const t = useTranslations('models')
  const { score, count, ofHundred } = useFigures()
  const [view, setView] = useState<MatrixView>('count')
  return (
    <Section
      title={t('compare.matrices')}
      note={t('compare.matricesNote')}
      actions={
        <Segmented
          label={t('matrix.view')}
          value={view}
          onValueChange={setView}
          options={matrixViews.map((value) => ({ value, label: t(`matrix.views.${value}`) }))}
        />
      }
    >
      <div className="grid gap-8 md:grid-cols-2">
        {comparison.models.map((model) => {
          const counts = countsOf(model.confusion_matrix.matrix)
          const { recall, falseApprovals } = figuresOf(counts)
          return (
            <div key={model.model_id} className="min-w-0">
              <h3 className="text-sm">
                v{model.version}: {t('compare.ofHundred', { good: ofHundred(recall), bad: ofHundred(falseApprovals) })}
              </h3>
              <p className="mb-3 text-ink-3 text-xs">
                {t('compare.eachNote', { rows: count(model.test_rows), threshold: score(model.threshold) })}
              </p>
              <MatrixTable counts={counts} view={view} target={model.dataset.target} labels={model.labels} compact />
            </div>
          )
        })}
      </div>
    </Section>
  )
}
