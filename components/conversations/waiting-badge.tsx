'use client'

import { useTranslations } from 'next-intl'
import { useQueueCounts } from '@/components/conversations/use-conversations'

/** How many conversations wait for a person, beside the page's name; nothing while none does. */
export function WaitingBadge() {
  const t = useTranslations('conversations')
  const waiting = useQueueCounts(60_000)?.unassigned ?? 0
  if (waiting === 0) return null
  return (
    <span className="num ml-auto text-xs">
      <span className="sr-only">{t('waiting')}: </span>
      {waiting}
    </span>
  )
}
