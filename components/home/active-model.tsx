import Link from 'next/link'
import { useLocale, useNow, useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { formatNumber, formatPercent } from '@/components/lib/format'
import { KeyValues } from '@/components/ui/key-values'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section, type SectionProps } from '@/components/ui/section'
import { Term } from '@/components/ui/term'
import type { ModelSummaryReply } from '@/lib/models'

type ActiveModelProps = Pick<SectionProps, 'span' | 'cut' | 'className'> & { model: ModelSummaryReply }

/** Customers change; a model this old is worth comparing with a newer one. */
const oldDays = 90

/** The version that answers, how right it is on rows it never saw, and how old. */
export function ActiveModel({ model, ...place }: ActiveModelProps) {
  const t = useTranslations('home.model')
  const locale = useLocale()
  const now = useNow()
  const days = Math.floor((now.getTime() - Date.parse(model.created_at)) / 86_400_000)
  const link = 'whitespace-nowrap underline decoration-line-strong underline-offset-3 hover:decoration-ink'
  return (
    <Section
      {...place}
      title={t('title', { version: model.version, accuracy: formatPercent(model.metrics.accuracy, locale) })}
      note={t('note', { name: model.name })}
      actions={
        <Link href={`/models/${model.model_id}`} className={link}>
          {t('open')}
        </Link>
      }
    >
      <KeyValues
        items={[
          {
            key: 'auc',
            label: <Term name="auc" />,
            value: formatNumber(model.metrics.auc, locale, { digits: 3, fixed: true }),
            mono: true,
          },
          { key: 'limit', label: <Term name="threshold" />, value: formatPercent(model.threshold, locale), mono: true },
          {
            key: 'rows',
            label: <Term name="held_out" />,
            value: formatNumber(model.test_rows, locale),
            mono: true,
          },
          {
            key: 'data',
            label: t('dataset'),
            value: (
              <Link href={`/datasets/${model.dataset.dataset_id}`} className={cn(link, 'whitespace-normal')}>
                {model.dataset.name}
              </Link>
            ),
          },
          { key: 'trained', label: t('trained'), value: <RelativeTime value={model.created_at} /> },
          ...(model.active_since === null
            ? []
            : [{ key: 'since', label: t('age'), value: <RelativeTime value={model.active_since} /> }]),
        ]}
      />
      {days >= oldDays && <p className="mt-2 text-caution text-xs">{t('old', { days })}</p>}
    </Section>
  )
}
