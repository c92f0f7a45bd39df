import { useTranslations } from 'next-intl'
import { CalibrationCurve } from '@/components/models/curves/calibration-curve'
import { GainsCurve } from '@/components/models/curves/gains-curve'
import { KsCurve } from '@/components/models/curves/ks-curve'
import { LiftCurve } from '@/components/models/curves/lift-curve'
import { PrecisionRecallCurve } from '@/components/models/curves/precision-recall-curve'
import { RocCurve } from '@/components/models/curves/roc-curve'
import { FoldSection } from '@/components/models/lib/fold-section'
import { useFigures } from '@/components/models/lib/use-figures'
import type { ModelReply } from '@/lib/models'

/** Rule-of-thumb words for an AUC in credit. */
const words = [
  [0.9, 'excellent'],
  [0.8, 'good'],
  [0.7, 'fair'],
  [0.6, 'weak'],
  [0, 'none'],
] as const

export function CurvesSection({ model }: { model: ModelReply }) {
  const t = useTranslations('models.curves')
  const { count } = useFigures()
  const [, word] = words.find(([from]) => model.metrics.auc >= from) ?? words[4]
  const { curves, metrics } = model
  return (
    <FoldSection title={t(`finding.${word}`)} note={t('note', { rows: count(model.test_rows) })}>
      <div className="grid gap-x-6 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
        <RocCurve lines={[{ id: 'roc', name: t('roc.good'), auc: metrics.auc, points: curves.roc }]} />
        <KsCurve ks={curves.ks} />
        <PrecisionRecallCurve points={curves.precision_recall} goodShare={goodShare(model)} />
        <CalibrationCurve points={curves.calibration} brier={metrics.brier} />
        {curves.gains.length > 1 && <GainsCurve gains={curves.gains} />}
        {curves.gains.length > 1 && <LiftCurve gains={curves.gains} />}
      </div>
    </FoldSection>
  )
}

function goodShare({ confusion_matrix: { matrix }, test_rows: rows }: ModelReply): number {
  return (matrix[0][0] + matrix[0][1]) / Math.max(1, rows)
}
