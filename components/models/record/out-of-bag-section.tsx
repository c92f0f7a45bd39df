import { useTranslations } from 'next-intl'
import { FoldSection } from '@/components/models/lib/fold-section'
import { useFigures } from '@/components/models/lib/use-figures'
import { KeyValues } from '@/components/ui/key-values'
import { Term } from '@/components/ui/term'
import type { ModelReply } from '@/lib/models'

/** What a forest knows of itself before the held-out rows are looked at. */
export function OutOfBagSection({ outOfBag }: { outOfBag: NonNullable<ModelReply['out_of_bag']> }) {
  const t = useTranslations('models.outOfBag')
  const { count, index, percent } = useFigures()
  return (
    <FoldSection
      span={6}
      cut
      title={t('finding', { accuracy: percent(outOfBag.accuracy, 2) })}
      note={t('note', { rows: count(outOfBag.rows) })}
    >
      <KeyValues
        items={[
          { key: 'auc', label: <Term name="auc" />, value: index(outOfBag.auc), mono: true },
          { key: 'loss', label: <Term name="log_loss" />, value: index(outOfBag.log_loss), mono: true },
          { key: 'brier', label: <Term name="brier" />, value: index(outOfBag.brier), mono: true },
        ]}
      />
    </FoldSection>
  )
}
