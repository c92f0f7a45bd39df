import { useTranslations } from 'next-intl'
import { centsOf, type Loop } from '@/components/loop/types'
import { useFigures } from '@/components/models/lib/use-figures'
import { Section } from '@/components/ui/section'
import { Term } from '@/components/ui/term'

/** What recovery brought back of what approved orders lost. */
export function RecoverySection({ loop }: { loop: Loop }) {
  const t = useTranslations('loop.recovery')
  const { percent, count, reais } = useFigures()
  const {
    customers,
    orders,
    lost_amount: lost,
    recovered_amount: back,
    rate,
    without_customer: without,
  } = loop.recovery
  const title = rate === null ? t('none') : t('title', { rate: percent(rate) })
  return (
    <Section span={5} title={title} note={t('note')}>
      {rate !== null && (
        <>
          <div aria-hidden className="mb-3 h-3 overflow-hidden rounded-sm bg-hover">
            <div className="h-full bg-accent" style={{ width: `${Math.min(100, rate * 100)}%` }} />
          </div>
          <p className="text-ink-2">
            {t('sums', { back: reais(centsOf(back)), lost: reais(centsOf(lost)), customers, orders: count(orders) })}
          </p>
        </>
      )}
      {without > 0 && <p className="mt-3 text-ink-3 text-xs">{t('without', { without })}</p>}
      <p className="mt-3 text-ink-3 text-xs">
        <Term name="recovered_share">{t('how')}</Term>
      </p>
    </Section>
  )
}
