'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { formatNumber } from '@/components/lib/format'
import type { Band, HeatLevel, HeatRow } from './core/heat'

const fills: Record<HeatLevel, string> = {
  0: 'bg-sunken text-ink-3',
  1: 'bg-[color-mix(in_oklab,var(--accent)_10%,var(--sunken))]',
  2: 'bg-[color-mix(in_oklab,var(--accent)_22%,var(--sunken))]',
  3: 'bg-[color-mix(in_oklab,var(--accent)_36%,var(--sunken))]',
  4: 'bg-[color-mix(in_oklab,var(--accent)_80%,var(--sunken))] text-on-accent',
  5: 'bg-accent font-medium text-on-accent',
}
const hatch =
  'bg-[image:repeating-linear-gradient(135deg,transparent_0_4px,color-mix(in_srgb,var(--ink)_16%,transparent)_4px_5px)]'

type Props = { label: string; bands: readonly Band[]; rows: readonly HeatRow[]; className?: string }

/** A week by hour as a real table: depth is said by the figure, the contact window by words too. */
export function HeatTable({ label, bands, rows, className }: Props) {
  const t = useTranslations('overviewLower.heat')
  const locale = useLocale()
  const weekday = useWeekday()
  const count = (value: number) => formatNumber(value, locale)
  const sums = bands.map((_, place) => rows.reduce((sum, { cells }) => sum + (cells[place]?.count ?? 0), 0))
  const name = ({ from, to }: Band) => (to - from === 1 ? t('hour', { hour: from }) : `${from}–${to}`)
  const head = 'pb-0.5 font-normal text-ink-3 text-xs'
  return (
    <table
      aria-label={label}
      className={cn(
        '-m-0.5 w-full table-fixed border-separate border-spacing-0.5 [print-color-adjust:exact]',
        className,
      )}
    >
      <thead>
        <tr>
          <th scope="col" className={cn(head, 'w-9 text-left')}>
            <span className="sr-only">{t('day')}</span>
          </th>
          {bands.map((band) => (
            <th key={band.from} scope="col" className={cn(head, 'whitespace-nowrap tracking-tighter')}>
              {name(band)}
            </th>
          ))}
          <th scope="col" className={cn(head, 'w-11 text-right')}>
            {t('sum')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.weekday}>
            <th scope="row" className={cn(head, 'pb-0 text-left')}>
              {weekday(row.weekday, 'short')}
            </th>
            {row.cells.map((cell, place) => (
              <td
                key={bands[place]?.from}
                className={cn('num h-9 rounded-[2px] p-0 text-center text-xs', fills[cell.level], !cell.open && hatch)}
              >
                {cell.count === 0 ? <span className="sr-only">0</span> : count(cell.count)}
                {!cell.open && <span className="sr-only">, {t('shut')}</span>}
              </td>
            ))}
            <td className="num text-right text-ink-2 text-xs">{count(row.sum)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={cn(head, 'pt-0.5 text-left')}>
            {t('sum')}
          </th>
          {sums.map((sum, place) => (
            <td key={bands[place]?.from} className="num pt-0.5 text-center text-ink-2 text-xs">
              {count(sum)}
            </td>
          ))}
          <td className="num pt-0.5 text-right font-medium text-xs">
            {count(sums.reduce((all, sum) => all + sum, 0))}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

/** Names of weekdays, 0 being Monday. */
export function useWeekday() {
  const format = useFormatter()
  // 1 January 2024 was a Monday.
  return (weekday: number, style: 'short' | 'long') =>
    format
      .dateTime(new Date(Date.UTC(2024, 0, 1 + weekday)), { weekday: style, timeZone: 'UTC' })
      .replace(/-feira|\./g, '')
}
