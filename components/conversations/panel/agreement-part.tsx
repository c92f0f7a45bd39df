'use client'

import { useTranslations } from 'next-intl'
import { OfferLine } from '@/components/conversations/panel/offers-part'
import { Part } from '@/components/conversations/panel/part'
import type { Conversation } from '@/components/conversations/types'
import { useWords } from '@/components/conversations/use-words'
import { Badge } from '@/components/ui/badge'

/** What was agreed or promised; nothing while neither was. */
export function AgreementPart({ state }: { state: Conversation['state'] }) {
  const t = useTranslations('conversations.panel')
  const words = useWords()
  const { agreed_offer: agreed, promise_date: promise } = state
  if (!agreed && !promise) return null
  return (
    <Part
      title={t(agreed ? 'agreement' : 'promise')}
      aside={agreed ? <Badge variant="positive">{t('agreementState')}</Badge> : undefined}
    >
      {agreed && (
        <ul className="border-line border-t">
          <OfferLine offer={agreed} badge={null} />
        </ul>
      )}
      {promise && <p className="mt-1">{t('promised', { date: words.day(promise) })}</p>}
    </Part>
  )
}
