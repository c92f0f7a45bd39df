'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatPercent } from '@/components/lib/format'
import { FoldSection } from '@/components/models/lib/fold-section'
import { Term } from '@/components/ui/term'
import { Segmented } from '@/components/ui/toggle-group'
import type { OverviewReply } from '@/lib/analytics'
import { bandsOf, type ContactHours, heatRows, outsideOf, peakOf, totalOf } from './core/heat'
import { conversationsHref } from './core/links'
import { linkClass } from './group-table'
import { HeatTable, useWeekday } from './heat-table'
import { useRangeWords } from './use-range-words'

const kinds = ['answers', 'payments'] as const
type Kind = (typeof kinds)[number]
/** Under so many a busiest hour says nothing. */
const fewCount = 20

type Props = { overview: OverviewReply; contact: ContactHours | null }

/** When customers answer and pay, by hour and weekday of the company's clock. */
export function HeatSection({ overview, contact }: Props) {
  const t = useTranslations('overviewLower.heat')
  const [kind, setKind] = useState<Kind>('answers')
  const locale = useLocale()
  const range = useRangeWords(overview.range)
  const grid = overview.heat[kind]
  const total = totalOf(grid)
  const title = usePeakTitle(grid, kind, total)
  const outside = outsideOf(grid, contact)
  const [bands, pairs] = [bandsOf(grid, contact, 1), bandsOf(grid, contact, 2)]
  const label = t(`${kind}.label`)
  return (
    <FoldSection
      span={7}
      title={title}
      note={t.rich(contact === null ? 'noteOpen' : 'note', {
        what: t(`${kind}.what`),
        range,
        n: total,
        window: (words) => <Term name="contact_window">{words}</Term>,
      })}
      actions={
        <Segmented
          label={t('kind')}
          value={kind}
          onValueChange={setKind}
          options={kinds.map((value) => ({ value, label: t(`${value}.name`) }))}
        />
      }
    >
      {total === 0 ? (
        <p className="max-w-measure text-ink-2">{t(`${kind}.none`)}</p>
      ) : (
        <>
          <HeatTable label={label} bands={bands} rows={heatRows(grid, bands, contact)} className="max-sm:hidden" />
          <HeatTable label={label} bands={pairs} rows={heatRows(grid, pairs, contact)} className="sm:hidden" />
          <p className="mt-3 text-ink-3 text-xs">
            {contact !== null &&
              outside > 0 &&
              `${t(`${kind}.outside`, { count: outside, share: formatPercent(outside / total, locale, { digits: 0 }) })} `}
            <Link href={conversationsHref(overview)} className={linkClass}>
              {t('open')}
            </Link>
          </p>
        </>
      )}
    </FoldSection>
  )
}

function usePeakTitle(grid: OverviewReply['heat']['answers'], kind: Kind, total: number): string {
  const t = useTranslations('overviewLower.heat')
  const weekday = useWeekday()
  const peak = peakOf(grid)
  if (peak === null || total < fewCount) return t(`${kind}.few`, { count: total })
  const [first = 0, second] = peak.weekdays
  const days = weekday(first, 'long')
  const words = {
    days:
      second === undefined
        ? t('oneDay', { day: days })
        : t('twoDays', { first: days, second: weekday(second, 'long') }),
    from: peak.band.from,
    to: peak.band.to,
    count: peak.count,
    total,
  }
  const title = t(`${kind}.title`, words)
  return title.charAt(0).toUpperCase() + title.slice(1)
}
