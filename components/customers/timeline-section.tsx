import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { eventHref, eventTone } from '@/components/customers/core/tell-event'
import type { TimelineEvent } from '@/components/customers/types'
import { useEventWords } from '@/components/customers/use-event-words'
import { cn } from '@/components/lib/cn'
import { Collapsible } from '@/components/ui/collapsible'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section } from '@/components/ui/section'

const shown = 12
const dots = { ink: 'bg-ink-3', positive: 'bg-accent', negative: 'bg-negative', ai: 'bg-ai' }

/** Everything that is known to have happened, newest first. */
export function TimelineSection({ events }: { events: readonly TimelineEvent[] }) {
  const t = useTranslations('customers.timeline')
  return (
    <Section span={7} title={t('title', { count: events.length })} note={t('note')}>
      <Events events={events.slice(0, shown)} />
      {events.length > shown && (
        <Collapsible className="mt-3" summary={t('more', { count: events.length - shown })}>
          <Events events={events.slice(shown)} />
        </Collapsible>
      )}
    </Section>
  )
}

function Events({ events }: { events: readonly TimelineEvent[] }) {
  const words = useEventWords()
  return (
    <ol>
      {events.map((event, place) => {
        const href = eventHref(event)
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two events may share instant, type and resource
            key={place}
            className="grid grid-cols-[8px_minmax(0,1fr)_auto] items-baseline gap-x-3 border-line border-b py-2"
          >
            <span aria-hidden className={cn('size-2 self-center rounded-full', dots[eventTone(event.type)])} />
            {href === null ? (
              <span className="[overflow-wrap:anywhere]">{words(event)}</span>
            ) : (
              <Link
                href={href}
                className="underline decoration-line-strong underline-offset-3 hover:decoration-ink [overflow-wrap:anywhere]"
              >
                {words(event)}
              </Link>
            )}
            <RelativeTime value={event.at} className="whitespace-nowrap text-ink-3 text-xs" />
          </li>
        )
      })}
    </ol>
  )
}
