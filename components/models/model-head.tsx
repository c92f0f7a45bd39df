import { useTranslations } from 'next-intl'
import { formatDuration, formatNumber, formatPoints } from '@/components/lib/format'
import { useAlgorithm } from '@/components/models/lib/use-algorithm'
import { useFigures } from '@/components/models/lib/use-figures'
import { Figure } from '@/components/ui/figure'
import { KeyValues } from '@/components/ui/key-values'
import { type Metric, Metrics } from '@/components/ui/metrics'
import { Term } from '@/components/ui/term'
import type { ModelReply } from '@/lib/models'

export type Before = { version: number; accuracy: number; threshold: number }

/** The one number, its n and its trend on the same rows; then six more, each explained. */
export function ModelHead({ model, before }: { model: ModelReply; before: Before | null }) {
  const t = useTranslations('models.head')
  const { percent, index, score, count, locale } = useFigures()
  const algorithm = useAlgorithm()
  const { metrics, curves, confusion_matrix: confusion } = model
  const change = before === null ? null : metrics.accuracy - before.accuracy
  const approved = confusion.matrix[0][0] + confusion.matrix[1][0]
  const rows = count(model.test_rows)
  const items: Metric[] = [
    { key: 'auc', label: <Term name="auc" />, value: index(metrics.auc), note: t('aucNote') },
    { key: 'gini', label: <Term name="gini" />, value: index(metrics.gini), note: t('giniNote') },
    {
      key: 'ks',
      label: <Term name="ks" />,
      value: formatNumber(metrics.ks * 100, locale, { digits: 1, fixed: true }),
      note: t('ksNote', { threshold: score(curves.ks.threshold) }),
    },
    { key: 'brier', label: <Term name="brier" />, value: index(metrics.brier), note: t('brierNote') },
    {
      key: 'balanced',
      label: <Term name="balanced_accuracy" />,
      value: percent(metrics.balanced_accuracy, 2),
      note: t('balancedNote'),
    },
    {
      key: 'approval',
      label: <Term name="approval_rate" />,
      value: percent(metrics.approval_rate),
      note: t('approvalNote', { approved: count(approved), rows }),
    },
  ]
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-12 gap-y-4 border-line-strong lg:flex-nowrap border-t py-5">
        <Figure
          label={
            <>
              <Term name="accuracy" /> {t('onHeldOut')}
            </>
          }
          value={percent(metrics.accuracy, 2).replace('%', '')}
          unit="%"
          trend={
            change === null || before === null
              ? undefined
              : Math.abs(change) < 0.00005
                ? t('trendSame', { version: before.version })
                : t(before.threshold === model.threshold ? 'trend' : 'trendAt', {
                    points: formatPoints(change, locale),
                    version: before.version,
                    threshold: score(before.threshold),
                  })
          }
          trendTone={change === null || Math.abs(change) < 0.00005 ? 'ink' : change > 0 ? 'positive' : 'negative'}
          note={t(change === null ? 'rowsAlone' : 'rowsSame', { rows, threshold: score(model.threshold) })}
        />
        <KeyValues
          look="facts"
          className="lg:shrink-0 lg:flex-nowrap"
          items={[
            { key: 'algorithm', label: t('algorithm'), value: algorithm(model) },
            { key: 'data', label: t('data'), value: model.dataset.name },
            { key: 'rows', label: t('rows'), value: `${count(model.training_rows)} / ${rows}`, mono: true },
            {
              key: 'seed',
              label: t('seed'),
              value: `${model.split.time_column ?? model.split.seed} / ${formatDuration(model.train_ms, locale)}`,
              mono: true,
            },
          ]}
        />
      </div>
      <Metrics items={items} />
    </>
  )
}
