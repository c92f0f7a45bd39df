import { useTranslations } from 'next-intl'
import { OutcomeForm } from '@/components/decisions/outcome-form'
import { Collapsible } from '@/components/ui/collapsible'
import { Finding } from '@/components/ui/finding'
import { Money } from '@/components/ui/money'
import { RelativeTime } from '@/components/ui/relative-time'
import type { DecisionReply } from '@/lib/decisions'

/** What the customer did later: the label that the next model learns from. */
export function OutcomeSection({ decision, canWrite }: { decision: DecisionReply; canWrite: boolean }) {
  const t = useTranslations('decisions.outcome')
  const { outcome } = decision
  const title = outcome
    ? outcome.paid
      ? t('titlePaid', { days: outcome.days_late ?? 0 })
      : t('titleLost')
    : t('title')
  if (!outcome && !canWrite) return null
  return (
    <section aria-labelledby="outcome" className="mt-8 print:hidden">
      <Finding id="outcome" title={title} note={t('note')} className="mb-3" />
      {outcome && (
        <p className="mb-3 text-ink-2">
          {outcome.amount_lost !== null && (
            <>
              {t('lostAmount')} <Money cents={Math.round(outcome.amount_lost * 100)} />
              {'. '}
            </>
          )}
          {t.rich('told', { when: () => <RelativeTime value={outcome.recorded_at} /> })}
        </p>
      )}
      {canWrite && (
        <Collapsible key={outcome?.recorded_at} summary={t(outcome ? 'correct' : 'open')}>
          <OutcomeForm decisionId={decision.decision_id} />
        </Collapsible>
      )}
    </section>
  )
}
