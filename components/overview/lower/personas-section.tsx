'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { formatNumber, formatPercent } from '@/components/lib/format'
import { FoldSection } from '@/components/models/lib/fold-section'
import { Term } from '@/components/ui/term'
import type { OverviewPersona, OverviewReply } from '@/lib/analytics'
import { shareEnd, smallCount, standingOf } from './core/leader'
import { conversationsHref } from './core/links'
import { linkClass } from './group-table'
import { IntervalPlot } from './interval-plot'
import { RateFigure } from './rate-figure'
import { useRangeWords } from './use-range-words'

type Props = { overview: OverviewReply; names: Record<number, string> }

const thirds = [0, 1 / 3, 2 / 3, 1]

/** Whose words end in a payment, each with its interval; nobody leads whose interval does not clear the others. */
export function PersonasSection({ overview, names }: Props) {
  const t = useTranslations('overviewLower.personas')
  const locale = useLocale()
  const range = useRangeWords(overview.range)
  const personas = [...overview.personas]
    .filter(({ n }) => n > 0)
    .sort((a, b) => Number(a.number === 0) - Number(b.number === 0) || (b.rate ?? 0) - (a.rate ?? 0))
  const nameOf = ({ number }: OverviewPersona) =>
    number === 0 ? t('nobody') : (names[number] ?? t('number', { number }))
  const standing = standingOf(personas.filter(({ number }) => number > 0))
  const named = 'first' in standing ? standing.first : 'last' in standing ? standing.last : null
  const end = shareEnd(personas)
  const mean = overview.success.rate
  return (
    <FoldSection
      span={5}
      cut
      title={t(`title.${standing.kind}`, { name: named === null ? '' : nameOf(named) })}
      note={t('note', { range, n: overview.conversations })}
    >
      {personas.length === 0 ? (
        <p className="max-w-measure text-ink-2">{t('none')}</p>
      ) : (
        <table aria-label={t('label')} className="w-full border-collapse">
          <thead>
            <tr className="text-ink-3 text-xs [&>th]:pb-2 [&>th]:font-normal">
              <th scope="col" className="text-left">
                {t('persona')}
              </th>
              <th scope="col" className="px-2 text-right max-sm:hidden">
                n
              </th>
              <th scope="col" className="w-[48%] px-3 max-sm:w-[40%]">
                <span className="sr-only">{t('interval')}</span>
                <span aria-hidden className="relative block h-4">
                  {thirds.map((place) => (
                    <span
                      key={place}
                      className="-translate-x-1/2 absolute top-0 whitespace-nowrap"
                      style={{ left: `${place * 100}%` }}
                    >
                      {place === 1
                        ? formatPercent(end, locale, { digits: 0 })
                        : formatNumber(Math.round(place * end * 100), locale)}
                    </span>
                  ))}
                </span>
              </th>
              <th scope="col" className="text-right">
                <Term name="paid_conversation">{t('paid')}</Term>
              </th>
            </tr>
          </thead>
          <tbody>
            {personas.map((one) => (
              <tr key={one.number} className="[&>*]:h-7 [&>*]:border-line [&>*]:border-b">
                <th scope="row" className="text-left font-normal max-sm:h-11">
                  {one.number === 0 ? (
                    <span className="text-ink-3">{nameOf(one)}</span>
                  ) : (
                    <Link href={conversationsHref(overview, { persona: one.number })} className={linkClass}>
                      {nameOf(one)}
                    </Link>
                  )}
                </th>
                <td className="num px-2 text-right text-ink-3 max-sm:hidden">{formatNumber(one.n, locale)}</td>
                <td className="px-3">
                  <IntervalPlot of={one} end={end} mean={mean} />
                </td>
                <td className="text-right">
                  <RateFigure name={nameOf(one)} of={one} className={cn(one.n >= smallCount && 'text-ink')} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="mt-3 text-ink-3 text-xs">
        {personas.length > 0 && (
          <>
            <Term name="confidence_interval">{t('bar')}</Term>{' '}
            {t('legend', { mean: mean === null ? '–' : formatPercent(mean, locale), least: smallCount })}{' '}
          </>
        )}
        <Link href="/personas" className={linkClass}>
          {t('open')}
        </Link>
      </p>
    </FoldSection>
  )
}
