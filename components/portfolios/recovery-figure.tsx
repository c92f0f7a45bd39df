import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import type { RecoverySource } from '@/components/portfolios/types'
import { Badge } from '@/components/ui/badge'
import { Figure } from '@/components/ui/figure'
import { Money } from '@/components/ui/money'

type RecoveryFigureProps = {
  /** BRL. */
  expected: number
  overdue: number
  customers: number
  /** What gives the probabilities. */
  recovery: RecoverySource
  /** Said of the range when the newest portfolios alone are counted. */
  range?: string | undefined
}

/** What is likely to come back: Σ overdue × probability, of how many people, and how far the probability can be trusted. */
export function RecoveryFigure({ expected, overdue, customers, recovery, range }: RecoveryFigureProps) {
  const t = useTranslations('portfolios.figure')
  const locale = useLocale()
  const share = overdue > 0 ? expected / overdue : 0
  return (
    <div>
      <Figure
        label={t('label')}
        value={<Money cents={centsOf(expected)} />}
        note={t('note', { customers, overdue: formatMoney(centsOf(overdue), locale), share: Math.round(share * 100) })}
      />
      {range !== undefined && <p className="mt-1 text-ink-3 text-xs">{range}</p>}
      <ScoreSource recovery={recovery} />
    </div>
  )
}

function ScoreSource({ recovery }: { recovery: RecoverySource }) {
  const t = useTranslations('portfolios.figure')
  const told = recovery.outcomes.recovered + recovery.outcomes.lost
  const text =
    recovery.active === null
      ? t('priorText', { told, needed: recovery.needed.outcomes })
      : t('modelText', { outcomes: recovery.active.outcomes, tested: recovery.active.test_rows })
  return (
    <p className="mt-3 flex max-w-measure flex-wrap items-center gap-x-2 gap-y-1 text-ink-3 text-xs">
      <Badge variant={recovery.calibrated ? 'positive' : 'caution'}>{t(recovery.calibrated ? 'model' : 'prior')}</Badge>
      <span>{text}</span>
    </p>
  )
}
