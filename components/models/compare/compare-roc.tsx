import { useTranslations } from 'next-intl'
import { RocCurve } from '@/components/models/curves/roc-curve'
import { useFigures } from '@/components/models/lib/use-figures'
import { Section } from '@/components/ui/section'
import type { ComparisonReply, ModelReply } from '@/lib/models'

type Roc = ModelReply['curves']['roc']
/** `curves` in the order of the comparison's versions. */
type CompareRocProps = { comparison: ComparisonReply; curves: readonly Roc[] }

/** All curves in one picture, each broken in its own way, so that colour is not all that parts them. */
export function CompareRoc({ comparison, curves }: CompareRocProps) {
  const t = useTranslations('models.compare')
  const { count } = useFigures()
  const { models, same_rows: same } = comparison
  const lines = models.map((model, place) => ({
    id: model.model_id,
    name: `v${model.version}`,
    auc: model.metrics.auc,
    points: curves[place] ?? [],
  }))
  return (
    <Section
      span={6}
      cut
      title={t('rocFinding')}
      note={same ? t('rocNote', { rows: count(models[0].test_rows) }) : t('rocNoteOther')}
    >
      <RocCurve lines={lines} height={380} />
    </Section>
  )
}
