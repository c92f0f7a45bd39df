import { UserCheck } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { ChanceBar } from '@/components/decisions/chance-bar'
import { verdictLook } from '@/components/decisions/verdict'
import { cn } from '@/components/lib/cn'
import { formatNumber } from '@/components/lib/format'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section } from '@/components/ui/section'
import { Term } from '@/components/ui/term'
import type { DecisionReply } from '@/lib/decisions'

type VerdictSummaryProps = {
  decision: DecisionReply
  /** Name of each person who reviewed, by id. */
  people: Record<string, string>
}

/** The page's one answer: the verdict in words, how far it was from the limit, and where on the scale. */
export function VerdictSummary({ decision, people }: VerdictSummaryProps) {
  const t = useTranslations('decisions')
  const { icon: Icon, text } = verdictLook[decision.decision]
  const last = decision.reviews[0]
  return (
    <>
      <Section span={4}>
        <p className="mb-1 text-ink-2">
          {decision.customer_id === null
            ? t('detail.noCustomer')
            : t('detail.customer', { customer: decision.customer_id })}
        </p>
        <p className={cn('flex items-center gap-2 font-medium text-figure tracking-[-0.03em]', text)}>
          <Icon aria-hidden className="size-8 shrink-0 stroke-2" />
          {t(`verdict.${decision.decision}`)}
        </p>
        <Distance decision={decision} />
        {last && (
          <p className="mt-3 flex gap-2 text-ink-2">
            <UserCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>
              {t.rich(last.decision === decision.decision ? 'detail.keptBy' : 'detail.changedBy', {
                verdict: t(`verdict.${last.decision}`),
                person: people[last.actor.id] ?? t('review.anIntegration'),
                when: () => <RelativeTime value={last.at} />,
                b: (words) => <b className={verdictLook[last.decision].text}>{words}</b>,
              })}
            </span>
          </p>
        )}
      </Section>
      <Section span={8} cut className="max-md:border-t-0 max-md:pt-0">
        <p className="text-ink-2">
          <Term name="probability" />
        </p>
        <ChanceBar
          probability={decision.probability}
          threshold={decision.threshold}
          band={decision.review_band}
          decision={decision.decision}
        />
      </Section>
    </>
  )
}

function Distance({ decision }: { decision: DecisionReply }) {
  const t = useTranslations('decisions')
  const locale = useLocale()
  const distance = decision.probability - decision.threshold
  const points = formatNumber(Math.abs(distance) * 100, locale, { digits: 1, fixed: true })
  const side = decision.decision === 'review' ? 'band' : distance < 0 ? 'short' : 'over'
  const [heaviest] = decision.reasons
  return (
    <p className="mt-2 max-w-measure text-ink-2">
      {t.rich(`detail.distance.${side}`, { points, b: (words) => <b className="text-ink">{words}</b> })}{' '}
      {heaviest && t('detail.heaviest', { condition: heaviest.condition })}
    </p>
  )
}
