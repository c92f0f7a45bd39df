import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { formatDateTime, formatDuration } from '@/components/lib/format'
import { FoldSection } from '@/components/models/lib/fold-section'
import { useAlgorithm } from '@/components/models/lib/use-algorithm'
import { useFigures } from '@/components/models/lib/use-figures'
import { KeyValues } from '@/components/ui/key-values'
import { Term } from '@/components/ui/term'
import type { ModelReply } from '@/lib/models'

/** All that is needed to train the same model again, bit for bit. */
export function FactsSection({ model }: { model: ModelReply }) {
  const t = useTranslations('models.facts')
  const { count, percent, locale } = useFigures()
  const algorithm = useAlgorithm()
  const { split, dataset } = model
  const excluded = model.excluded_columns.map(({ name, reason }) => {
    const known = t.has(`reasons.${reason}` as 'reasons.constant')
    return known ? `${name} (${t(`reasons.${reason}` as 'reasons.constant')})` : name
  })
  const out = [...model.id_columns.map((name) => `${name} (${t('reasons.id')})`), ...excluded]
  return (
    <FoldSection span={6} cut title={t('finding')} note={t('note')}>
      <KeyValues
        items={[
          { key: 'algorithm', label: t('algorithm'), value: algorithm(model) },
          {
            key: 'options',
            label: t('options'),
            value:
              Object.entries(model.options)
                .map(([name, value]) => `${name} ${count(value)}`)
                .join(', ') || t('defaults'),
            mono: true,
          },
          {
            key: 'data',
            label: t('data'),
            value: (
              <Link
                href={`/datasets/${dataset.dataset_id}`}
                className="underline decoration-line-strong underline-offset-3 hover:decoration-ink"
              >
                {dataset.name}
              </Link>
            ),
          },
          {
            key: 'rows',
            label: t('rows'),
            value: `${count(model.training_rows)} / ${count(model.test_rows)}`,
            mono: true,
          },
          {
            key: 'split',
            label: <Term name="held_out" />,
            value: split.time_column
              ? t('splitTime', { share: percent(split.test_share, 0), column: split.time_column })
              : t('splitSeed', { share: percent(split.test_share, 0), seed: split.seed }),
          },
          { key: 'columns', label: t('columns'), value: count(model.feature_count), mono: true },
          { key: 'excluded', label: t('excluded'), value: out.length > 0 ? out.join(', ') : t('noneExcluded') },
          { key: 'ms', label: t('time'), value: formatDuration(model.train_ms, locale), mono: true },
          { key: 'at', label: t('at'), value: formatDateTime(model.created_at, locale) },
          {
            key: 'hash',
            label: <Term name="fingerprint" />,
            value: <span title={model.model_hash}>{model.model_hash.slice(0, 16)}…</span>,
            mono: true,
          },
        ]}
      />
    </FoldSection>
  )
}
