import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { CustomerConversation } from '@/components/customers/types'
import { Badge } from '@/components/ui/badge'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section } from '@/components/ui/section'

/** The customer's conversations, the latest spoken in first. */
export function TalksSection({ talks }: { talks: readonly CustomerConversation[] }) {
  const t = useTranslations('customers.talks')
  const channel = useTranslations('portfolios.channel')
  const outcome = useTranslations('customers.outcome')
  if (talks.length === 0) return <Section span={6} title={t('none')} note={t('noneNote')} />
  return (
    <Section span={6} title={t('title', { count: talks.length })} note={t('note')}>
      <ul>
        {talks.map((talk) => (
          <li key={talk.conversation_id} className="relative border-line border-b py-2">
            <span className="flex items-baseline justify-between gap-3">
              <Link
                href={`/conversations/${talk.conversation_id}`}
                className="underline decoration-line-strong underline-offset-3 after:absolute after:inset-0 hover:decoration-ink"
              >
                {t('line', { channel: channel(talk.channel), messages: talk.messages })}
              </Link>
              <RelativeTime value={talk.last_message_at} className="whitespace-nowrap text-ink-3 text-xs" />
            </span>
            <span className="mt-1 flex flex-wrap gap-2">
              <Badge variant={talk.status === 'open' ? 'outline' : 'default'}>{t(`status.${talk.status}`)}</Badge>
              {talk.outcome !== 'open' && <Badge>{outcome(talk.outcome)}</Badge>}
              {talk.escalation_reason !== null && talk.status === 'open' && (
                <Badge variant="caution">{t('waiting')}</Badge>
              )}
              {talk.simulated && <Badge variant="outline">{t('simulated')}</Badge>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
