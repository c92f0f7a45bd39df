import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { formatPoints } from '@/components/lib/format'
import { useFigures } from '@/components/models/lib/use-figures'
import type { Version } from '@/components/models/lib/version'
import { Figure } from '@/components/ui/figure'
import { KeyValues } from '@/components/ui/key-values'
import { RelativeTime } from '@/components/ui/relative-time'
import { Term } from '@/components/ui/term'

/** How good the version is that answers new orders now. */
export function ActiveFigure({ model, before }: { model: Version; before: Version | null }) {
  const t = useTranslations('models.list')
  const head = useTranslations('models.head')
  const { percent, index, score, count, locale } = useFigures()
  const change = before ? model.metrics.accuracy - before.metrics.accuracy : null
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-12 gap-y-4 border-line-strong lg:flex-nowrap border-t py-5">
      <Figure
        label={
          <>
            <Term name="accuracy" /> {t('ofActive', { version: model.version })}
          </>
        }
        value={percent(model.metrics.accuracy, 2).replace('%', '')}
        unit="%"
        trend={
          change === null || before === null
            ? undefined
            : head(before.threshold === model.threshold ? 'trend' : 'trendAt', {
                points: formatPoints(change, locale),
                version: before.version,
                threshold: score(before.threshold),
              })
        }
        trendTone={change === null || change === 0 ? 'ink' : change > 0 ? 'positive' : 'negative'}
        note={head(change === null ? 'rowsAlone' : 'rowsSame', {
          rows: count(model.test_rows),
          threshold: score(model.threshold),
        })}
      />
      <KeyValues
        look="facts"
        className="lg:shrink-0 lg:flex-nowrap"
        items={[
          {
            key: 'version',
            label: t('answers'),
            value: (
              <Link
                href={`/models/${model.model_id}`}
                className="underline decoration-line-strong underline-offset-3 hover:decoration-ink"
              >
                {model.name}, v{model.version}
              </Link>
            ),
          },
          { key: 'auc', label: 'AUC', value: index(model.metrics.auc), mono: true },
          { key: 'threshold', label: <Term name="threshold" />, value: score(model.threshold), mono: true },
          {
            key: 'since',
            label: t('since'),
            value: model.active_since === null ? '' : <RelativeTime value={model.active_since} />,
          },
        ]}
      />
    </div>
  )
}
