'use client'

import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { formatPercent, formatPoints } from '@/components/lib/format'
import { FoldSection } from '@/components/models/lib/fold-section'
import { Money } from '@/components/ui/money'
import { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { Term } from '@/components/ui/term'
import type { OverviewReply } from '@/lib/analytics'
import { CohortChart, cohortLooks, drawnOf } from './cohort-chart'
import { type Cohort, cohortFinding, recoveredOf } from './core/cohort'
import { linkClass } from './group-table'

const cents = (amount: number) => Math.round(amount * 100)
const tableMonths = 12

/** How what entered comes back with time, by the month it entered in. All of time: the range does not cut it. */
export function CohortSection({ overview: { cohorts } }: { overview: OverviewReply }) {
  const t = useTranslations('overviewLower.cohort')
  const format = useFormatter()
  const monthName = (month: string) =>
    format
      .dateTime(new Date(`${month}-15T12:00:00Z`), { month: 'short', year: '2-digit', timeZone: 'UTC' })
      .replace(/\.? de |\. /, ' ')
  const title = useCohortTitle(cohorts, monthName)
  const entered = cohorts.reduce((sum, one) => sum + cents(one.entered), 0)
  return (
    <FoldSection
      title={title}
      note={t.rich('note', {
        money: () => <Money cents={entered} />,
        cohort: (words) => <Term name="recovery_cohort">{words}</Term>,
      })}
    >
      {entered === 0 ? (
        <p className="max-w-measure text-ink-2">{t('none')}</p>
      ) : (
        <div className="grid gap-x-8 gap-y-6 md:grid-cols-12">
          <div className="min-w-0 md:col-span-7">
            {cohorts.some((one) => recoveredOf(one) > 0) ? (
              <CohortChart cohorts={cohorts} monthName={monthName} />
            ) : (
              <p className="max-w-measure text-ink-2">{t('flat')}</p>
            )}
          </div>
          <div className="min-w-0 md:col-span-5">
            <CohortTable cohorts={cohorts.slice(-tableMonths)} monthName={monthName} />
          </div>
        </div>
      )}
    </FoldSection>
  )
}

function useCohortTitle(cohorts: readonly Cohort[], monthName: (month: string) => string): string {
  const t = useTranslations('overviewLower.cohort')
  const locale = useLocale()
  const found = cohortFinding(cohorts)
  if (found === null) return t('titleNone')
  if (cohorts.every((one) => recoveredOf(one) <= 0)) return t('titleFlat')
  const words = { month: monthName(found.cohort.month), share: formatPercent(found.share, locale), day: found.day }
  if (found.before === null) return capital(t('title', words))
  const points = found.share - found.before.share
  const before = monthName(found.before.month)
  return capital(t('titleAgainst', { ...words, points: formatPoints(points, locale, 1), before }))
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

type TableProps = { cohorts: readonly Cohort[]; monthName: (month: string) => string }

function CohortTable({ cohorts, monthName }: TableProps) {
  const t = useTranslations('overviewLower.cohort')
  const locale = useLocale()
  const sum = (of: (one: Cohort) => number) => cohorts.reduce((total, one) => total + cents(of(one)), 0)
  const [entered, recovered] = [sum((one) => one.entered), sum(recoveredOf)]
  const looks = cohortLooks(drawnOf(cohorts))
  const share = (part: number, whole: number) => (whole > 0 ? formatPercent(part / whole, locale) : '–')
  return (
    <Table aria-label={t('months')}>
      <TableHeader>
        <TableRow>
          <TableHead>{t('month')}</TableHead>
          <TableHead numeric>{t('entered')}</TableHead>
          <TableHead numeric>{t('recovered')}</TableHead>
          <TableHead numeric>{t('share')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {[...cohorts].reverse().map((one) => (
          <TableRow key={one.month}>
            <TableHead scope="row">
              <Swatch {...looks.get(one.month)} />
              <Link href="/portfolios" className={linkClass}>
                {monthName(one.month)}
              </Link>
            </TableHead>
            <TableCell numeric>
              <Money column symbol={false} cents={cents(one.entered)} />
            </TableCell>
            <TableCell numeric>
              <Money column symbol={false} cents={cents(recoveredOf(one))} />
            </TableCell>
            <TableCell numeric>{share(recoveredOf(one), one.entered)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        <TableRow>
          <TableHead scope="row">{t('sum')}</TableHead>
          <TableCell numeric>
            <Money column symbol={false} cents={entered} />
          </TableCell>
          <TableCell numeric>
            <Money column symbol={false} cents={recovered} />
          </TableCell>
          <TableCell numeric>{share(recovered, entered)}</TableCell>
        </TableRow>
      </TableFooter>
    </Table>
  )
}

/** The line of a month as the chart draws it; nothing for one that is in the table alone. */
function Swatch({ color, dashed = false }: { color?: string; dashed?: boolean }) {
  return (
    <svg aria-hidden width="20" height="8" className="mr-2 inline-block align-middle">
      {color !== undefined && (
        <line
          x1="0"
          x2="20"
          y1="4"
          y2="4"
          stroke={color}
          strokeWidth="2.25"
          strokeDasharray={dashed ? '6 4' : undefined}
        />
      )}
    </svg>
  )
}
