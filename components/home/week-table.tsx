import { useLocale, useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { formatNumber, formatPercent } from '@/components/lib/format'
import { Finding } from '@/components/ui/finding'
import { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { SummaryReply } from '@/lib/decisions'
import type { Locale } from '@/messages/locale'

export type DayCount = { at: string; summary: SummaryReply }

const weekday = (at: string, locale: Locale) =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', timeZone: 'America/Sao_Paulo' })
    .format(new Date(at))
    .replace('.', '')

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

type WeekTableProps = { days: readonly DayCount[]; total: SummaryReply }

const fills = { approved: 'bg-accent', review: 'bg-caution-mid', rejected: 'bg-negative' } as const
const kinds = ['approved', 'review', 'rejected'] as const

/** Seven days of answers: length is how many, colour and order which. The table is the chart. */
export function WeekTable({ days, total }: WeekTableProps) {
  const t = useTranslations('home.days')
  const locale = useLocale()
  const most = Math.max(...days.map((day) => day.summary.total), 1)
  const name = (at: string, index: number) => (index === days.length - 1 ? t('today') : weekday(at, locale))
  const counts = ({ approved, review, rejected }: SummaryReply) => t('bar', { approved, review, rejected })
  const rate = (share: number | null) => (share === null ? '–' : formatPercent(share, locale))
  const busiest = days.reduce((best, day) => (day.summary.total > best.summary.total ? day : best))
  const several = days.filter((day) => day.summary.total > 0).length > 1
  const busiestName = name(busiest.at, days.indexOf(busiest))
  return (
    <>
      <Finding
        title={
          several
            ? t('title', { day: capital(busiestName), count: busiest.summary.total })
            : t('titleOne', { count: total.total })
        }
        note={t('note', { count: total.total })}
      />
      <Table>
        <TableHeader>
          <TableRow>
            <TableHead>{t('day')}</TableHead>
            <TableHead className="w-full px-3">{t('mix')}</TableHead>
            <TableHead numeric>{t('orders')}</TableHead>
            <TableHead numeric>{t('rate')}</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {days.map(({ at, summary }, index) => (
            <TableRow key={at}>
              <TableCell className="whitespace-nowrap">{name(at, index)}</TableCell>
              <TableCell className="px-3">
                <span
                  role="img"
                  aria-label={counts(summary)}
                  title={counts(summary)}
                  className="flex h-4 gap-px [print-color-adjust:exact]"
                  style={{ width: `${(summary.total / most) * 100}%` }}
                >
                  {kinds.map(
                    (kind) =>
                      summary[kind] > 0 && (
                        <i key={kind} className={cn('min-w-0.5', fills[kind])} style={{ flexGrow: summary[kind] }} />
                      ),
                  )}
                </span>
              </TableCell>
              <TableCell numeric>{formatNumber(summary.total, locale)}</TableCell>
              <TableCell numeric className={summary.approval_rate === null ? 'text-ink-3' : undefined}>
                {rate(summary.approval_rate)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell>{t('total')}</TableCell>
            <TableCell />
            <TableCell numeric>{formatNumber(total.total, locale)}</TableCell>
            <TableCell numeric>{rate(total.approval_rate)}</TableCell>
          </TableRow>
        </TableFooter>
      </Table>
    </>
  )
}
