import { ArrowRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useFeatureValue } from '@/components/decisions/use-feature-value'
import { verdictLook } from '@/components/decisions/verdict'
import { cn } from '@/components/lib/cn'
import { formatPercent } from '@/components/lib/format'
import { Finding } from '@/components/ui/finding'
import type { DecisionReply } from '@/lib/decisions'

const line = 'grid min-h-9 grid-cols-[minmax(0,1fr)_auto_16px_auto] items-center gap-2 border-line border-b py-1'

/** The answer after the change, by the limit and the band of that day. */
function turnedTo({ decision, counterfactual_probability: after, threshold, review_band: band }: DecisionReply) {
  if (after === null) return decision === 'approved' ? 'rejected' : 'approved'
  if (after >= (band?.to ?? threshold)) return 'approved'
  return after < (band?.from ?? threshold) ? 'rejected' : 'review'
}

/** The smallest change that turns the answer, or the plain word that there is none. */
export function Flip({ decision }: { decision: DecisionReply }) {
  const t = useTranslations('decisions')
  const locale = useLocale()
  const value = useFeatureValue()
  const changes = decision.counterfactual
  const turned = turnedTo(decision)
  if (changes.length === 0) {
    return <Finding title={t('flip.noneTitle')} note={t('flip.noneNote')} className="mb-6" />
  }
  const [only] = changes
  const title =
    changes.length === 1 && only
      ? t(`flip.one.${turned}`, { feature: only.label, value: value(only.to) })
      : t(`flip.many.${turned}`, { count: changes.length })
  const now = verdictLook[decision.decision].text
  return (
    <>
      <Finding title={title} note={t('flip.note')} />
      <ul className="mb-6">
        {changes.map((change) => (
          <li key={change.feature} className={line}>
            <span className="min-w-0 [overflow-wrap:anywhere]">{change.label}</span>
            <s className="num text-right text-ink-3">{value(change.from)}</s>
            <ArrowRight aria-label={t('flip.becomes')} className="size-4 text-ink-3" />
            <b className="num text-right">{value(change.to)}</b>
          </li>
        ))}
        {decision.counterfactual_probability !== null && (
          <li className={cn(line, 'border-b-[3px] border-line-strong border-double')}>
            <b>{t('flip.chance')}</b>
            <s className={cn('num text-right', now)}>{formatPercent(decision.probability, locale)}</s>
            <ArrowRight aria-label={t('flip.becomes')} className="size-4 text-ink-3" />
            <b className={cn('num text-right', verdictLook[turned].text)}>
              {formatPercent(decision.counterfactual_probability, locale)}
            </b>
          </li>
        )}
      </ul>
    </>
  )
}
