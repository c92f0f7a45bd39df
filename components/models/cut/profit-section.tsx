'use client'

import { useTranslations } from 'next-intl'
import { CallFailed } from '@/components/lib/call-failed'
import { cn } from '@/components/lib/cn'
import { useCut } from '@/components/models/cut/cut-context'
import { ProfitChart } from '@/components/models/cut/profit-chart'
import { UseThreshold } from '@/components/models/cut/use-threshold'
import { profitOf, type Takings } from '@/components/models/lib/money'
import { useFigures } from '@/components/models/lib/use-figures'
import { Button } from '@/components/ui/button'
import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'

/** What the held-out orders would have earned at each threshold, and where that is most. */
export function ProfitSection() {
  const t = useTranslations('models.profit')
  const { score, count, reais } = useFigures()
  const { model, step, prices, money, best, moved, setStep } = useCut()
  const { takings, error, stale } = money
  const own = Math.round(model.threshold * 100)
  if (takings === null)
    return (
      <Section span={6} title={t('title')}>
        <CallFailed error={error} title={t('failed')} />
        {!error && <Skeleton className="h-72 w-full" />}
      </Section>
    )
  const gain = profitOf(takings.line[best] ?? takings.own) - profitOf(takings.own)
  const chosen = moved ? step : best
  const rows = count(takings.rows)
  const column = model.numberColumns.find(({ name }) => name === prices.amount)
  return (
    <Section
      span={6}
      title={
        gain > 0
          ? t('finding', { threshold: score(best / 100), money: reais(gain) })
          : t('findingBest', { threshold: score(model.threshold) })
      }
      note={
        column
          ? t('noteAmount', { column: column.label, ...prices.shares, rows })
          : t('note', { sale: reais(prices.costs.saleCents), loss: reais(prices.costs.lossCents), rows })
      }
      className={cn('transition-opacity', stale && 'opacity-60')}
    >
      <CallFailed error={error} title={t('failed')} />
      <ProfitChart takings={takings} />
      <PerOrder takings={takings} />
      <div className="mt-3 flex flex-wrap items-center gap-3 print:hidden">
        {chosen !== own && <UseThreshold step={chosen} />}
        {best !== step && (
          <Button variant="ghost" onClick={() => setStep(best)}>
            {t('tryBest', { threshold: score(best / 100) })}
          </Button>
        )}
        {chosen !== own && <p className="text-ink-3 text-xs">{t('audited')}</p>}
      </div>
    </Section>
  )
}

/** The same money by order: what each brings at the threshold looked at, and of what it is made. */
function PerOrder({ takings }: { takings: Takings }) {
  const t = useTranslations('models.profit')
  const { reais } = useFigures()
  const { step, moved } = useCut()
  const here = moved ? (takings.line[step] ?? takings.own) : takings.own
  const each = (cents: number) => reais(Math.round(cents / Math.max(1, takings.rows)))
  return (
    <div className="mt-3 border-line border-t pt-3">
      <p className="mb-2 text-ink-2">
        {t(moved ? 'eachHere' : 'eachNow', { money: each(profitOf(here)) })}{' '}
        <span className="text-ink-3">
          {t('eachBest', { money: each(profitOf(takings.line[takings.best] ?? here)) })}
        </span>
      </p>
      <KeyValues
        look="facts"
        items={[
          { key: 'margin', label: t('margin'), value: each(here.marginCents), mono: true },
          { key: 'loss', label: t('loss'), value: each(here.lossCents), mono: true },
          { key: 'forgone', label: t('forgone'), value: each(here.forgoneCents), mono: true },
          { key: 'avoided', label: t('avoided'), value: each(here.avoidedCents), mono: true },
        ]}
      />
    </div>
  )
}
