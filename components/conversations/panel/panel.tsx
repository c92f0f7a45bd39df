'use client'

import { ChevronLeft, SquareArrowOutUpRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AgreementPart } from '@/components/conversations/panel/agreement-part'
import { ContactPart } from '@/components/conversations/panel/contact-part'
import { FactsPart } from '@/components/conversations/panel/facts-part'
import { GuardPart } from '@/components/conversations/panel/guard-part'
import { IntentPart } from '@/components/conversations/panel/intent-part'
import { NotesPart } from '@/components/conversations/panel/notes-part'
import { OffersPart } from '@/components/conversations/panel/offers-part'
import { PersonaPart } from '@/components/conversations/panel/persona-part'
import type { Conversation, Viewer } from '@/components/conversations/types'
import { Button } from '@/components/ui/button'

type Props = { conversation: Conversation; viewer: Viewer; onBack: () => void }

/** Everything the engine knows and decided, beside the words. */
export function Panel({ conversation, viewer, onBack }: Props) {
  const t = useTranslations('conversations')
  const { messages_list: messages, state, persona } = conversation
  const latest = messages.findLast(({ author, intent }) => author === 'customer' && intent !== null)
  const sent = messages.findLast(({ contact_policy: verdict }) => (verdict?.rules.length ?? 0) > 0)
  return (
    <>
      <div className="border-line border-b px-3 py-2 min-[1280px]:hidden">
        <Button variant="ghost" size="sm" onClick={onBack}>
          <ChevronLeft aria-hidden />
          {t('backToThread')}
        </Button>
      </div>
      <AgreementPart state={state} />
      <IntentPart intent={latest?.intent ?? null} known={state} />
      <OffersPart offers={state.offers} pending={state.pending_offer} />
      <PersonaPart persona={persona} />
      <GuardPart messages={messages} />
      <ContactPart verdict={sent?.contact_policy ?? undefined} />
      <NotesPart key={conversation.conversation_id} conversation={conversation} viewer={viewer} />
      <FactsPart conversation={conversation} />
      <div className="px-5 py-4">
        <Button variant="outline" asChild className="w-full">
          <Link href={`/customers/${conversation.customer_id}`}>
            <SquareArrowOutUpRight aria-hidden />
            {t('customerPage')}
          </Link>
        </Button>
      </div>
    </>
  )
}
