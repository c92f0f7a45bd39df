import { useTranslations } from 'next-intl'
import { ReviewForm } from '@/components/decisions/review-form'
import { VerdictBadge } from '@/components/decisions/verdict-badge'
import { Collapsible } from '@/components/ui/collapsible'
import { Finding } from '@/components/ui/finding'
import { RelativeTime } from '@/components/ui/relative-time'
import type { DecisionReply } from '@/lib/decisions'

type ReviewSectionProps = { decision: DecisionReply; people: Record<string, string>; canReview: boolean }

/** What people said of this answer, newest first, and the form to say it. */
export function ReviewSection({ decision, people, canReview }: ReviewSectionProps) {
  const t = useTranslations('decisions')
  const { reviews } = decision
  const [last] = reviews
  const title = last
    ? t(last.decision === decision.decision ? 'review.titleKept' : 'review.titleChanged')
    : t(decision.decision === 'review' ? 'review.titleWaiting' : 'review.title')
  return (
    <section aria-labelledby="review" className="mt-8">
      <Finding id="review" title={title} note={t('review.note')} className="mb-3" />
      {reviews.length > 0 && (
        <ol className="mb-3">
          {reviews.map((review) => (
            <li key={review.at} className="border-line border-b py-2 first:pt-0">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <VerdictBadge decision={review.decision} />
                <b>{people[review.actor.id] ?? t('review.anIntegration')}</b>
                <RelativeTime value={review.at} className="ml-auto text-ink-3 text-xs" />
              </p>
              <p className="mt-1 max-w-measure whitespace-pre-line text-ink-2 [overflow-wrap:anywhere]">
                {review.reason}
              </p>
            </li>
          ))}
        </ol>
      )}
      {!canReview && <p className="text-ink-3 text-xs">{t('review.readOnly')}</p>}
      {canReview && reviews.length === 0 && <ReviewForm decision={decision} />}
      {canReview && reviews.length > 0 && (
        <Collapsible summary={t('review.again')} className="print:hidden">
          <ReviewForm decision={decision} />
        </Collapsible>
      )}
    </section>
  )
}
