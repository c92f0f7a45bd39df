import { useTranslations } from 'next-intl'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartTable } from '@/components/charts/chart-table'
import { Claim } from '@/components/roi/claim'
import { RateRow } from '@/components/roi/rate-row'
import type { Roi, Side } from '@/components/roi/types'
import { useRoiWords } from '@/components/roi/use-roi-words'
import { Section } from '@/components/ui/section'
import { Term } from '@/components/ui/term'

/** Both rates side by side, with their intervals, beside what the founding document claims. */
export function GroupsSection({ roi, treated, control }: { roi: Roi; treated: Side; control: Side }) {
  const t = useTranslations('roi.groups')
  const { percent, pointsOf, whole, times, count } = useRoiWords()
  const { difference, ratio, claimed, verdict } = roi
  const measured = treated.rate !== null && control.rate !== null
  const highest = Math.max(0.05, treated.interval?.high ?? 0, control.interval?.high ?? 0)
  const end = Math.min(1, Math.ceil(highest * 20) / 20)
  const told = { points: pointsOf(difference?.value ?? 0) }
  const sure = verdict === 'better' || verdict === 'worse'
  const title = !sure ? t('title') : t(verdict === 'better' ? 'titleHigher' : 'titleLower', told)
  const ends = ({ interval }: Side) => [percent(interval?.low ?? 0), percent(interval?.high ?? 0)] as const
  const [treatedLow, treatedHigh] = ends(treated)
  const [controlLow, controlHigh] = ends(control)
  const rates = { treated: percent(treated.rate ?? 0), control: percent(control.rate ?? 0) }
  const row = (name: string, side: Side) =>
    [
      name,
      side.rate === null ? '–' : percent(side.rate),
      side.interval ? ends(side).join(' – ') : '–',
      count(side.customers),
      whole(side.entered),
      whole(side.recovered),
    ] as const
  const head = (['group', 'rate', 'interval', 'customers', 'entered', 'recovered'] as const).map((key) => t(key))
  const before = { before: percent(claimed.rate_before, 0), after: percent(claimed.rate_after, 0) }
  return (
    <Section span={7} title={title} note={t('note')}>
      {!measured && <p className="mb-2 text-ink-3 text-xs">{t('nothing')}</p>}
      <ChartFrame
        summary={measured ? t('summary', { ...rates, treatedLow, treatedHigh, controlLow, controlHigh }) : t('nothing')}
        axis={t('axis', { end: percent(end, 0) })}
        table={<ChartTable label={title} head={head} rows={[row(t('treated'), treated), row(t('control'), control)]} />}
      >
        <RateRow name={t('treated')} side={treated} end={end} worked />
        <RateRow name={<Term name="control_group">{t('control')}</Term>} side={control} end={end} />
      </ChartFrame>
      {ratio && (
        <p className="mt-3 text-ink-2">
          {t('ratio', { value: times(ratio.value), low: times(ratio.interval.low), high: times(ratio.interval.high) })}
        </p>
      )}
      <Claim>
        {measured && verdict !== 'not_enough_data' ? t('claim', { ...before, ...rates }) : t('claimOnly', before)}
      </Claim>
    </Section>
  )
}
