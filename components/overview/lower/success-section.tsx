'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatPercent } from '@/components/lib/format'
import { Finding } from '@/components/ui/finding'
import { Section } from '@/components/ui/section'
import { Term } from '@/components/ui/term'
import { channels, segments } from '@/db/constants/portfolios'
import type { OverviewGroup, OverviewReply } from '@/lib/analytics'
import { standingOf } from './core/leader'
import { conversationsHref } from './core/links'
import { GroupTable } from './group-table'
import { useRangeWords } from './use-range-words'

const highestFirst = (groups: readonly OverviewGroup[]) =>
  [...groups].sort((a, b) => Number(a.value === '') - Number(b.value === '') || (b.rate ?? -1) - (a.rate ?? -1))

/** Priority has an order of its own. */
const inOrder = (groups: readonly OverviewGroup[]) => {
  const place = (value: string) => [...segments, ''].indexOf(value as (typeof segments)[number])
  return [...groups].sort((a, b) => place(a.value) - place(b.value))
}

/** Which channel and which priority ends in a payment: what clears chance is said, what does not is said too. */
export function SuccessSection({ overview }: { overview: OverviewReply }) {
  const t = useTranslations('overviewLower')
  const range = useRangeWords(overview.range)
  const channelName = (value: string) => {
    const known = channels.find((one) => one === value)
    return known ? t(`channel.${known}`) : value || t('unknown')
  }
  const segmentName = (value: string) => {
    const known = segments.find((one) => one === value)
    return known ? t(`segment.${known}`) : value || t('unknown')
  }
  const channelTitle = useTitle('channelTitle', overview.channels, channelName)
  const segmentTitle = useTitle('segmentTitle', overview.segments, segmentName)
  const note = (
    <>
      <Term name="paid_conversation">{t('groups.note')}</Term> {t('groups.range', { range, n: overview.conversations })}{' '}
      {overview.conversations > 0 && <Term name="confidence_interval">{t('groups.interval')}</Term>}
    </>
  )
  return (
    <Section span={7} cut title={channelTitle} note={note}>
      {overview.conversations === 0 ? (
        <p className="max-w-measure text-ink-2">{t('nothing')}</p>
      ) : (
        <>
          <GroupTable
            head={t('groups.channel')}
            label={t('groups.byChannel')}
            groups={highestFirst(overview.channels)}
            nameOf={channelName}
            hrefOf={(channel, paid) => conversationsHref(overview, { channel, paid })}
          />
          <Finding as="h3" className="mt-6 mb-3" title={segmentTitle} />
          <GroupTable
            head={t('groups.segment')}
            label={t('groups.bySegment')}
            groups={inOrder(overview.segments)}
            nameOf={segmentName}
            hrefOf={(segment, paid) => conversationsHref(overview, { segment, paid })}
          />
        </>
      )}
    </Section>
  )
}

function useTitle(
  key: 'channelTitle' | 'segmentTitle',
  groups: readonly OverviewGroup[],
  nameOf: (value: string) => string,
): string {
  const t = useTranslations(`overviewLower.${key}`)
  const locale = useLocale()
  // What nobody can name leads nothing.
  const standing = standingOf(groups.filter(({ value }) => value !== ''))
  const named = 'first' in standing ? standing.first : 'last' in standing ? standing.last : null
  const name = named === null ? '' : nameOf(named.value)
  if (standing.kind === 'only' || standing.kind === 'trails') return t(standing.kind, { name })
  if (standing.kind !== 'leads') return t(standing.kind)
  const { first, next, times } = standing
  const words = {
    name,
    next: nameOf(next.value),
    rate: formatPercent(first.rate ?? 0, locale),
    nextRate: formatPercent(next.rate ?? 0, locale),
  }
  return t(times > 2 ? 'twice' : 'leads', words)
}
