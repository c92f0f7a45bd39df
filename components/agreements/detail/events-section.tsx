import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { AgreementEvent } from '@/components/agreements/core/timeline'
import { cn } from '@/components/lib/cn'
import { formatMoney } from '@/components/lib/format'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section } from '@/components/ui/section'

const dots: Partial<Record<AgreementEvent['key'], string>> = {
  received: 'bg-accent',
  assigned: 'bg-accent',
  refunded: 'bg-caution-mid',
  broken: 'bg-negative',
  cancelled: 'bg-negative',
}

/** Everything that is known to have happened to an agreement, newest first. */
export function EventsSection({ events }: { events: readonly AgreementEvent[] }) {
  const t = useTranslations('agreements.events')
  const findings = useTranslations('receipts.finding')
  const reasons = useTranslations('agreements.terms.reasons')
  const locale = useLocale()
  const tell = ({ key, cents = 0, installment = 0, finding, reason }: AgreementEvent) =>
    t(key, {
      money: formatMoney(cents, locale),
      number: installment,
      finding: finding === undefined ? '' : findings(`${finding}.name`),
      reason: reason === undefined ? '' : reasons(reason as 'other'),
    })
  return (
    <Section span={5} cut title={t('title', { count: events.length })} note={t('note')}>
      <ol>
        {events.map((event, place) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two events may share instant and kind
            key={place}
            className="grid grid-cols-[8px_minmax(0,1fr)_auto] items-baseline gap-x-3 border-line border-b py-2"
          >
            <span aria-hidden className={cn('size-2 self-center rounded-full', dots[event.key] ?? 'bg-ink-3')} />
            {event.href === undefined ? (
              <span>{tell(event)}</span>
            ) : (
              <Link
                href={event.href}
                className="underline decoration-line-strong underline-offset-3 hover:decoration-ink"
              >
                {tell(event)}
              </Link>
            )}
            <RelativeTime value={event.at} className="whitespace-nowrap text-ink-3 text-xs" />
          </li>
        ))}
      </ol>
    </Section>
  )
}
