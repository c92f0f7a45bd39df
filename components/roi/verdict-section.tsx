import { useTranslations } from 'next-intl'
import { Claim } from '@/components/roi/claim'
import type { Roi } from '@/components/roi/types'
import { useRoiWords } from '@/components/roi/use-roi-words'
import { Figure } from '@/components/ui/figure'
import { Section } from '@/components/ui/section'

const tones = {
  not_enough_data: 'ink',
  no_clear_difference: 'caution',
  better: 'positive',
  worse: 'negative',
} as const

/** The answer in one sentence, and what it rests on. */
export function VerdictSection({ roi, span }: { roi: Roi; span: 7 | 12 }) {
  const t = useTranslations('roi')
  const words = useRoiWords()
  const { verdict, treated, control, difference, from, to, claimed } = roi
  const measured = {
    treated: words.percent(treated?.rate ?? 0),
    control: words.percent(control?.rate ?? 0),
    low: words.points(difference?.interval.low ?? 0),
    high: words.points(difference?.interval.high ?? 0),
  }
  const people = (treated?.customers ?? 0) + (control?.customers ?? 0)
  return (
    <Section span={span}>
      <Figure
        label={t('question')}
        value={t(`answer.${verdict}`)}
        tone={tones[verdict]}
        note={t(`sentence.${roi.control_group ? verdict : 'none'}`, measured)}
      />
      {!roi.control_group && (
        <Claim>
          {t('claimAll', {
            before: words.percent(claimed.rate_before, 0),
            after: words.percent(claimed.rate_after, 0),
            cost: words.percent(claimed.cost_change, 0),
            roi: words.percent(claimed.roi, 0),
          })}
        </Claim>
      )}
      {from !== null && to !== null && (
        <p className="mt-3 text-ink-3 text-xs">
          {t('range', { from: words.day(from), to: words.day(to), days: Math.floor(roi.days), n: people })}
        </p>
      )}
      {roi.power && control && (
        <p className="mt-3 max-w-measure text-ink-2 text-xs">
          {t('power.seen', { n: control.customers, difference: words.pointsOf(roi.power.detectable_difference) })}{' '}
          {verdict !== 'better' &&
            verdict !== 'worse' &&
            roi.power.detectable_difference > roi.power.wanted_difference &&
            t('power.needed', {
              wanted: words.pointsOf(roi.power.wanted_difference),
              n: roi.power.customers_needed,
            })}
        </p>
      )}
    </Section>
  )
}
