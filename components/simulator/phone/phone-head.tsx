'use client'

import { useTranslations } from 'next-intl'
import type { Conversation } from '@/components/conversations/types'
import { Badge } from '@/components/ui/badge'

/** Who writes, as a messenger shows it. */
export function PhoneHead({ conversation }: { conversation: Conversation | undefined }) {
  const t = useTranslations('simulator.phone')
  const words = useTranslations('conversations')
  return (
    <header className="flex min-h-14 items-center justify-between gap-3 border-line border-b bg-raised px-4 py-2">
      <div className="min-w-0">
        <p className="truncate font-medium">{conversation?.persona.name ?? t('assistant')}</p>
        <p className="truncate text-ink-3 text-xs">
          {conversation ? `${t('assistant')}, ${conversation.customer_name}` : ' '}
        </p>
      </div>
      {conversation && (
        <Badge variant={conversation.verified ? 'positive' : 'outline'}>
          {words(conversation.verified ? 'verified' : 'notVerified')}
        </Badge>
      )}
    </header>
  )
}
