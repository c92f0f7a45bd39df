import { useTranslations } from 'next-intl'
import { CalibrationCurve } from '@/components/models/curves/calibration-curve'
import { FoldSection } from '@/components/models/lib/fold-section'
import { useFigures } from '@/components/models/lib/use-figures'
import type { ModelReply } from '@/lib/models'

type Report = NonNullable<ModelReply['calibration_report']>

/** Whether the chances were corrected, and what that did to them on rows out of fold. */
export function CalibrationSection({ report }: { report: Report }) {
  const t = useTranslations('models.calibrated')
  const { index } = useFigures()
  const figures = { before: index(report.brier_before), after: index(report.brier_after) }
  return (
    <FoldSection
      span={6}
      title={report.applied ? t(`finding.${report.applied}`, figures) : t('findingNone', figures)}
      note={t('note')}
    >
      <div className="grid gap-6 sm:grid-cols-2">
        <div className="min-w-0">
          <p className="mb-1 text-ink-2">{t('before')}</p>
          <CalibrationCurve points={report.before} brier={report.brier_before} />
        </div>
        <div className="min-w-0">
          <p className="mb-1 text-ink-2">{t(report.applied ? 'after' : 'tried')}</p>
          <CalibrationCurve points={report.after} brier={report.brier_after} />
        </div>
      </div>
    </FoldSection>
  )
}
