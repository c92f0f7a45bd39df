import { useLocale, useTranslations } from 'next-intl'
import { DivergingBar } from '@/components/decisions/diverging-bar'
import { byWeight, sumPoints } from '@/components/decisions/points'
import { useReadValue } from '@/components/decisions/use-feature-value'
import { cn } from '@/components/lib/cn'
import { formatNumber, formatPercent } from '@/components/lib/format'
import { Section } from '@/components/ui/section'
import { Table, TableBody, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { DecisionReply } from '@/lib/decisions'

const shownReasons = 9

// On a phone each row becomes a block: fact and points, the bar, then the words.
const row = 'max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:border-line max-sm:border-b max-sm:py-2'
const cell = 'h-11 border-line border-b px-2 first:pl-0 last:pr-0 max-sm:h-auto max-sm:border-0 max-sm:p-0'
const foot = cn(cell, 'font-medium sm:border-b-[3px] sm:border-double sm:border-line-strong')

/** What each fact added to or took from the model's average, summing to the order's own chance. */
export function PointsTable({ decision }: { decision: DecisionReply }) {
  const t = useTranslations('decisions')
  const locale = useLocale()
  const value = useReadValue()
  const reasons = byWeight(decision.reasons)
  const untold = { contribution: decision.other_contribution, count: decision.other_features }
  const sums = sumPoints(reasons, shownReasons, untold)
  const points = (share: number) => formatNumber(share * 100, locale, { digits: 2, fixed: true, signed: true })
  const plain = (share: number) => formatNumber(Math.abs(share) * 100, locale, { digits: 2, fixed: true })
  const tone = (share: number) => (share < 0 ? 'text-negative' : 'text-accent')
  const heaviest = (sign: number) => reasons.find((reason) => Math.sign(reason.contribution) === sign)
  const [down, up] = [heaviest(-1), heaviest(1)]
  const whole = (share: number | undefined) => formatNumber(Math.abs(share ?? 0) * 100, locale, { digits: 1 })
  const title =
    down && up
      ? t(Math.abs(down.contribution) >= up.contribution ? 'points.titleDown' : 'points.titleUp', {
          down: down.label,
          downPoints: whole(down.contribution),
          up: up.label,
          upPoints: whole(up.contribution),
        })
      : down
        ? t('points.titleOnlyDown', { down: down.label, downPoints: whole(down.contribution) })
        : up
          ? t('points.titleOnlyUp', { up: up.label, upPoints: whole(up.contribution) })
          : t('points.titleNone')
  return (
    <Section title={title} note={t('points.note', { base: formatPercent(decision.base, locale, { digits: 2 }) })}>
      <Table className="max-sm:block max-sm:[&>tbody]:block max-sm:[&>tfoot]:block">
        <TableHeader className="max-sm:sr-only">
          <TableRow>
            <TableHead>{t('points.fact')}</TableHead>
            <TableHead numeric>{t('points.here')}</TableHead>
            <TableHead className="w-[24%] px-3">
              <span className="flex justify-between gap-2">
                <span>{t('points.toBlock')}</span>
                <span>{t('points.toApprove')}</span>
              </span>
            </TableHead>
            <TableHead numeric>{t('points.points')}</TableHead>
            <TableHead className="w-[38%] pl-4">{t('points.words')}</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {reasons.slice(0, shownReasons).map((reason) => (
            <TableRow key={reason.feature} className={row}>
              <td className={cell}>
                <span className="[overflow-wrap:anywhere]">{reason.label}</span>
                {reason.label !== reason.feature && (
                  <small className="num block text-ink-3 text-xs max-sm:hidden">{reason.feature}</small>
                )}
              </td>
              <td className={cn(cell, 'num whitespace-nowrap text-right max-sm:hidden')}>
                {value(decision, reason.feature, reason.value)}
              </td>
              <td className={cn(cell, 'px-3 max-sm:order-3 max-sm:col-span-2 max-sm:py-1')}>
                <DivergingBar share={reason.contribution / sums.scale} />
              </td>
              <td className={cn(cell, 'num whitespace-nowrap text-right', tone(reason.contribution))}>
                {points(reason.contribution)}
              </td>
              <td
                className={cn(
                  cell,
                  'pl-4 text-ink-2 max-sm:order-4 max-sm:col-span-2 max-sm:text-xs [overflow-wrap:anywhere]',
                )}
              >
                {reason.text}
              </td>
            </TableRow>
          ))}
          {sums.restCount > 0 && (
            <TableRow className={row}>
              <td className={cn(cell, 'text-ink-2')}>{t('points.others', { count: sums.restCount })}</td>
              <td className={cn(cell, 'max-sm:hidden')} />
              <td className={cn(cell, 'px-3 max-sm:order-3 max-sm:col-span-2 max-sm:py-1')}>
                <DivergingBar share={sums.rest / sums.scale} />
              </td>
              <td className={cn(cell, 'num text-right', tone(sums.rest))}>{points(sums.rest)}</td>
              <td className={cn(cell, 'max-sm:hidden')} />
            </TableRow>
          )}
        </TableBody>
        <tfoot>
          <tr className={cn(row, 'max-sm:border-b-[3px] max-sm:border-line-strong max-sm:border-double')}>
            <td className={foot}>{t('points.total')}</td>
            <td className={cn(foot, 'max-sm:hidden')} />
            <td className={cn(foot, 'max-sm:hidden')} />
            <td className={cn(foot, 'num text-right')}>{formatPercent(decision.probability, locale, { digits: 2 })}</td>
            <td className={cn(foot, 'num pl-4 max-sm:col-span-2 max-sm:pt-1')}>
              <span className="font-normal">
                {plain(decision.base)} + {plain(sums.plus)} − {plain(sums.minus)}
              </span>
            </td>
          </tr>
        </tfoot>
      </Table>
    </Section>
  )
}
