import { useLocale, useTranslations } from 'next-intl'
import { formatNumber, formatPercent } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import { segmentSums } from '@/components/portfolios/core/segment-sums'
import { SegmentBadge } from '@/components/portfolios/segment-badge'
import type { PortfolioDetail } from '@/components/portfolios/types'
import { Money } from '@/components/ui/money'
import { Section } from '@/components/ui/section'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'

/** Three thirds of the open debts by expected value: how many, how much, how likely. */
export function SegmentsSection({ segments }: { segments: PortfolioDetail['segments'] }) {
  const t = useTranslations('portfolios.segments')
  const locale = useLocale()
  const sums = segmentSums(segments)
  const top = sums[0]
  const small = sums.some(({ debts }) => debts > 0 && debts < 30)
  const percent = (share: number) => formatPercent(share, locale, { digits: 0, fixed: false })
  return (
    <Section
      title={top ? t('title', { share: percent(top.share) }) : t('titleNone')}
      note={small ? `${t('note')} ${t('small')}` : t('note')}
      className="border-line-strong border-t"
    >
      <Table>
        <TableHeader>
          <TableRow>
            <TableHead>{t('segment')}</TableHead>
            <TableHead numeric>{t('debts')}</TableHead>
            <TableHead numeric className="max-sm:hidden">
              {t('overdue')}
            </TableHead>
            <TableHead numeric>{t('expected')}</TableHead>
            <TableHead numeric>
              <span className="max-sm:hidden">{t('probability')}</span>
              <span className="sm:hidden">{t('probabilityShort')}</span>
            </TableHead>
            <TableHead className="w-[28%] pl-6 max-md:hidden">{t('share')}</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {sums.map((row) => (
            <TableRow key={row.segment}>
              <TableCell>
                <SegmentBadge segment={row.segment} />
              </TableCell>
              <TableCell numeric>{formatNumber(row.debts, locale)}</TableCell>
              <TableCell numeric className="max-sm:hidden">
                <Money column symbol={false} cents={centsOf(row.overdue_amount)} />
              </TableCell>
              <TableCell numeric>
                <Money column symbol={false} cents={centsOf(row.expected_amount)} />
              </TableCell>
              <TableCell numeric>{row.probability === null ? '–' : percent(row.probability)}</TableCell>
              <TableCell className="pl-6 max-md:hidden">
                <span className="grid grid-cols-[minmax(0,1fr)_3rem] items-center gap-3">
                  <span className="block h-3 bg-hover" aria-hidden>
                    <span className="block h-full bg-accent" style={{ width: `${row.share * 100}%` }} />
                  </span>
                  <span className="num text-right">{percent(row.share)}</span>
                </span>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  )
}
