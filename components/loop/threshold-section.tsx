import { useTranslations } from 'next-intl'
import { GainForm } from '@/components/loop/gain-form'
import { ThresholdChart } from '@/components/loop/threshold-chart'
import { centsOf, type Loop } from '@/components/loop/types'
import { useFigures } from '@/components/models/lib/use-figures'
import { Section } from '@/components/ui/section'
import { Term } from '@/components/ui/term'

/** The money that another threshold would have made, with how sure that is. */
export function ThresholdSection({ loop }: { loop: Loop }) {
  const t = useTranslations('loop.threshold')
  const { score, reais, count, locale } = useFigures()
  const { threshold } = loop
  const { points, at_current: current, best, difference, gain_per_paid: gain } = threshold
  const shown = gain === null ? '' : gain.toLocaleString(locale, { minimumFractionDigits: 2 })
  // Estimates: centavos would promise what they do not hold.
  const money = (amount: number) => reais(centsOf(Math.round(amount)))
  const title = () => {
    if (gain === null) return t('ask')
    if (!current || !best || !difference) return t('oneKind')
    if (!difference.clear) return t('unclear', { current: score(current.threshold) })
    const told = {
      best: score(best.threshold),
      current: score(current.threshold),
      money: money(Math.abs(difference.amount)),
    }
    return t(difference.amount > 0 ? 'better' : 'worse', told)
  }
  return (
    <Section title={title()} note={t('note', { n: count(loop.outcomes.of_approved) })}>
      <GainForm key={shown} shown={shown} />
      {current && best && difference && (
        <>
          <ThresholdChart points={points} current={current} best={best} />
          <p className="mt-4 max-w-measure text-ink-2">
            {t('difference', {
              amount: money(difference.amount),
              low: money(difference.low),
              high: money(difference.high),
              n: count(difference.n),
            })}{' '}
            <Term name="cross_fitted">{t('how')}</Term>
          </p>
          {best.threshold !== current.threshold && (
            <p className="mt-2 max-w-measure text-ink-2">
              {t('approvals', {
                n: count(difference.n),
                best: count(best.approved),
                current: count(current.approved),
                threshold: score(best.threshold),
              })}
            </p>
          )}
        </>
      )}
    </Section>
  )
}
