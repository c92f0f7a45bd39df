import { useTranslations } from 'next-intl'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartTable } from '@/components/charts/chart-table'
import { bandFinding } from '@/components/loop/band-finding'
import type { Band, Loop } from '@/components/loop/types'
import { useFigures } from '@/components/models/lib/use-figures'
import { Section } from '@/components/ui/section'

/** Whether higher scores pay better: the bad rate of each tenth of the score with its interval. */
export function BandsSection({ loop }: { loop: Loop }) {
  const t = useTranslations('loop.bands')
  const { percent, score, count } = useFigures()
  const shown = loop.bands.filter(({ decided }) => decided > 0)
  // Of few orders the dot has to fit, not all of what it might be.
  const top = Math.max(
    0.05,
    ...shown.map(({ interval, small, bad_rate: bad }) => (small ? (bad ?? 0) : (interval?.high ?? 0))),
  )
  const end = Math.min(1, Math.ceil(top * 10) / 10)
  const name = ({ from, to }: Band) => `${score(from)} – ${score(to)}`
  const rate = ({ bad_rate: bad }: Band) => (bad === null ? '–' : percent(bad))
  const found = bandFinding(loop.bands)
  const told = found && { low: percent(found.low.bad_rate ?? 0), high: percent(found.high.bad_rate ?? 0) }
  const title =
    found && told ? t(found.kind, { ...told, lowBand: name(found.low), highBand: name(found.high) }) : t('few')
  const head = (['band', 'rate', 'interval', 'known', 'approved', 'decided'] as const).map((key) => t(key))
  return (
    <Section title={title} note={t('note')}>
      <ChartFrame
        summary={title}
        axis={t('axis', { end: percent(end, 0) })}
        table={
          <ChartTable
            label={t('table')}
            head={head}
            rows={shown.map((band) => [
              name(band),
              rate(band),
              band.interval ? `${percent(band.interval.low)} – ${percent(band.interval.high)}` : '–',
              count(band.known),
              count(band.approved),
              count(band.decided),
            ])}
          />
        }
      >
        {shown.map((band) => (
          <BandRow key={band.from} band={band} name={name(band)} rate={rate(band)} end={end} />
        ))}
      </ChartFrame>
    </Section>
  )
}

function BandRow({ band, name, rate, end }: { band: Band; name: string; rate: string; end: number }) {
  const t = useTranslations('loop.bands')
  const { count } = useFigures()
  const place = (share: number) => `${Math.min(100, (share / end) * 100)}%`
  const { interval, bad_rate: bad, known, small } = band
  const color = small ? 'var(--ink-3)' : 'var(--ink)'
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)_7.5rem] items-center gap-x-4 border-line border-b py-2 max-sm:grid-cols-[5.5rem_minmax(0,1fr)_5.5rem] max-sm:gap-x-2">
      <span className="num text-xs">{name}</span>
      <svg aria-hidden width="100%" height={24} className="block overflow-visible">
        <line x1="0%" x2="100%" y1={12} y2={12} stroke="var(--line)" />
        {interval && (
          <line
            x1={place(interval.low)}
            x2={place(interval.high)}
            y1={12}
            y2={12}
            stroke={color}
            strokeWidth={5}
            strokeOpacity={0.35}
            strokeDasharray={small ? '4 3' : undefined}
          />
        )}
        {bad !== null && (
          <circle
            cx={place(bad)}
            cy={12}
            r={4.5}
            fill={small ? 'var(--surface)' : color}
            stroke={color}
            strokeWidth={2}
          />
        )}
      </svg>
      <span className="text-right">
        <b className="num">{rate}</b>
        <span className="block text-ink-3 text-xs">
          {known === 0 ? t('noneKnown') : small ? t('small', { n: count(known) }) : `n = ${count(known)}`}
        </span>
      </span>
    </div>
  )
}
