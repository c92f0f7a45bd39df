import { useTranslations } from 'next-intl'
import { centsOf, type Loop } from '@/components/loop/types'
import { useFigures } from '@/components/models/lib/use-figures'
import { Figure } from '@/components/ui/figure'
import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'
import { Term } from '@/components/ui/term'

/** How much is approved, and what became of it. */
export function ApprovalSection({ loop }: { loop: Loop }) {
  const t = useTranslations('loop.approval')
  const { percent, count, reais } = useFigures()
  const { approval, outcomes } = loop
  const within = (interval: Loop['approval']['interval']) =>
    interval ? t('interval', { low: percent(interval.low), high: percent(interval.high) }) : ''
  const known = t('known', {
    known: count(outcomes.of_approved),
    approved: count(approval.approved),
    share: percent(approval.approved === 0 ? 0 : outcomes.of_approved / approval.approved),
  })
  return (
    <>
      <Section span={6}>
        <Figure
          label={<Term name="approval_rate">{t('rate')}</Term>}
          value={approval.rate === null ? '–' : percent(approval.rate)}
          note={`${t('of', { approved: count(approval.approved), n: count(approval.n) })} ${within(approval.interval)} ${
            approval.reviewed > 0 ? t('reviewed', { reviewed: approval.reviewed }) : ''
          }`}
        />
      </Section>
      <Section span={6} cut>
        <Figure
          label={<Term name="bad_rate">{t('badRate')}</Term>}
          value={outcomes.bad_rate === null ? '–' : percent(outcomes.bad_rate)}
          note={
            outcomes.bad_rate === null
              ? t('noOutcomes')
              : `${t('bad', { bad: count(outcomes.bad), n: count(outcomes.of_approved) })} ${within(outcomes.interval)}`
          }
        />
        <KeyValues
          look="facts"
          className="mt-4"
          items={[
            { key: 'known', label: t('knownLabel'), value: known },
            { key: 'lost', label: t('lost'), value: reais(centsOf(outcomes.lost_amount)) },
            ...(outcomes.without_amount > 0
              ? [{ key: 'without', label: t('withoutAmount'), value: count(outcomes.without_amount) }]
              : []),
          ]}
        />
      </Section>
    </>
  )
}
