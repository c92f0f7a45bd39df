'use client'

import { useTranslations } from 'next-intl'
import { ExportMenu } from '@/components/reports/export-menu'
import { PageHeader } from '@/components/ui/page-header'
import type { OverviewQuery, OverviewReply } from '@/lib/analytics'
import type { Line } from '../use-stream'
import type { View } from '../view'
import { LiveMark } from './live-mark'
import { RangeControl } from './range-control'

type Props = {
  overview: OverviewReply
  query: OverviewQuery
  line: Line
  view: View
  today: string
  onChange: (next: Partial<View>) => void
}

/** Title, how fresh, which range. */
export function OverviewHead({ overview, query, line, view, today, onChange }: Props) {
  const t = useTranslations('overview')
  return (
    <PageHeader
      title={t('title')}
      badges={<LiveMark line={line} at={overview.as_of} timeZone={overview.range.time_zone} />}
      actions={
        <>
          <RangeControl view={view} today={today} onChange={onChange} />
          <ExportMenu query={query} />
        </>
      }
    />
  )
}
