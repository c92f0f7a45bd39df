import { useLocale, useTranslations } from 'next-intl'
import { ScoreReasons } from '@/components/customers/score-reasons'
import type { CustomerDebt } from '@/components/customers/types'
import { formatDate, formatPercent } from '@/components/lib/format'
import { Badge } from '@/components/ui/badge'
import { Collapsible } from '@/components/ui/collapsible'
import { Section } from '@/components/ui/section'

/** Why each debt has its probability, the most valuable open; where the probability comes from. */
export function ScoreSection({ debts }: { debts: readonly CustomerDebt[] }) {
  const t = useTranslations('customers.score')
  const locale = useLocale()
  const [first, ...others] = debts
  if (!first) return null
  const percent = (share: number) => formatPercent(share, locale, { digits: 0, fixed: false })
  const { probability, calibrated_on, n, version, source, scored_at } = first.score
  return (
    <Section
      title={t('title', { chance: percent(probability), contract: first.consortium_id })}
      note={
        <>
          <Badge variant={source === 'model' ? 'positive' : 'caution'}>{t(`source.${source}`)}</Badge>{' '}
          {calibrated_on === null
            ? t('priorNote', { version, when: formatDate(scored_at, locale) })
            : t('modelNote', { n, calibrated: formatDate(calibrated_on, locale), when: formatDate(scored_at, locale) })}
        </>
      }
      className="border-line-strong border-t"
    >
      <ScoreReasons debt={first} />
      {others.map((debt) => (
        <Collapsible
          key={debt.debt_id}
          className="mt-3"
          summary={t('title', { chance: percent(debt.score.probability), contract: debt.consortium_id })}
        >
          <ScoreReasons debt={debt} />
        </Collapsible>
      ))}
    </Section>
  )
}
