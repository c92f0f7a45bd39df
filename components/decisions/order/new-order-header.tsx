import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { formatPercent } from '@/components/lib/format'
import { Badge } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { SegmentedNav } from '@/components/ui/segmented-nav'
import type { ModelReply } from '@/lib/models'

export type DecidingModel = Pick<ModelReply, 'model_id' | 'version' | 'name' | 'threshold' | 'features' | 'active'>

type NewOrderHeaderProps = { title: string; batch: boolean; model: DecidingModel | null }

/** Which model will answer, and the two ways to ask it. */
export function NewOrderHeader({ title, batch, model }: NewOrderHeaderProps) {
  const t = useTranslations('decisions')
  const locale = useLocale()
  return (
    <PageHeader
      breadcrumb={<Breadcrumb items={[{ href: '/decisions', label: t('title') }]} />}
      title={title}
      badges={
        model && (
          <Badge variant={model.active ? 'outline' : 'caution'}>
            <Link href={`/models/${model.model_id}`}>
              {model.active
                ? t('order.model', {
                    version: model.version,
                    limit: formatPercent(model.threshold, locale, { fixed: false }),
                  })
                : t('order.modelOther', { version: model.version })}
            </Link>
          </Badge>
        )
      }
      actions={
        <SegmentedNav
          label={t('order.tabs')}
          items={[
            { href: '/decisions/new', label: t('order.tabOne'), current: !batch },
            { href: '/decisions/new?tab=batch', label: t('order.tabBatch'), current: batch },
          ]}
        />
      }
    />
  )
}
