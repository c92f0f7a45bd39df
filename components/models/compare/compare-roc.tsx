import { useTranslations } from 'next-intl'
import { RocCurve } from '@/components/models/curves/roc-curve'
import { useFigures } from '@/components/models/lib/use-figures'
import { Section } from '@/components/ui/section'
import type { ComparisonReply, ModelReply } from '@/lib/models'

type Roc = ModelReply['curves']['roc']
type CompareRocProps = { comparison: ComparisonReply; curves: readonly [Roc, Roc] }

/** Both curves in one picture: solid and broken, so that colour is not all that parts them. */
export function CompareRoc({ comparison, curves }: CompareRocProps) {
  const t = useTranslations('models.compare')
  const { count } = useFigures()
  const lines = comparison.models.map((model, place) => ({
    id: place === 0 ? 'first' : 'second',
    name: `v${model.version}`,
    auc: model.metrics.auc,
    points: curves[place === 0 ? 0 : 1],
  }))
  return (
    <Section span={6} cut title={t('rocFinding')} note={t('rocNote', { rows: count(comparison.models[0].test_rows) })}>
      <RocCurve lines={lines} height={380} />
    </Section>
  )
}
