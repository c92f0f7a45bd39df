'use client'

import { BadgeCheck, ChevronLeft, PanelRight, ShieldQuestion } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cents } from '@/components/conversations/lib/cents'
import type { Conversation, Queue } from '@/components/conversations/types'
import { formatDocument, initials } from '@/components/lib/format'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Money } from '@/components/ui/money'

type Props = {
  conversation: Conversation
  queue: Queue
  waiting: number | undefined
  onBack: () => void
  onDetails: () => void
}

/** Whom one talks to, about how much, since when. */
export function ThreadHead({ conversation, queue, waiting, onBack, onDetails }: Props) {
  const t = useTranslations('conversations')
  const channels = useTranslations('policy.option')
  const { customer, debt, customer_name: name, verified } = conversation
  const facts = [
    channels(conversation.channel),
    customer.document && `${customer.document_kind?.toUpperCase() ?? ''} ${formatDocument(customer.document)}`.trim(),
    debt && t('quota', { quota: debt.consortium_id }),
    debt && t('days', { count: debt.overdue_days }),
  ].filter(Boolean)
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-2 md:min-h-[72px] md:px-6 md:py-3">
      <div className="flex w-full items-center justify-between md:hidden">
        <Button variant="ghost" size="sm" className="-ml-2" onClick={onBack}>
          <ChevronLeft aria-hidden />
          {t(`queue.${queue}`)}
          {waiting !== undefined && <span className="num">{waiting}</span>}
        </Button>
        <DetailsButton onClick={onDetails} />
      </div>
      <span
        aria-hidden
        className="grid size-9 shrink-0 place-items-center rounded-full bg-hover font-medium text-xs max-md:hidden"
      >
        {initials(name)}
      </span>
      <div className="min-w-0 flex-1 max-md:basis-full">
        <div className="flex flex-wrap items-center gap-x-2">
          <h2 className="text-base">{name || t('noName')}</h2>
          <Badge variant={verified ? 'positive' : 'outline'}>
            {verified ? <BadgeCheck aria-hidden /> : <ShieldQuestion aria-hidden />}
            {t(verified ? 'verified' : 'notVerified')}
          </Badge>
          {conversation.simulated && <Badge variant="outline">{t('simulated')}</Badge>}
        </div>
        <p className="text-ink-3 text-xs">{facts.join(', ')}</p>
      </div>
      {debt && (
        <p className="flex items-baseline gap-2 md:grid md:justify-items-end md:gap-0">
          <span className="text-ink-3 text-xs">{t('open')}</span>
          <Money cents={cents(debt.overdue_amount)} className="font-medium text-xl tracking-[-0.02em]" />
        </p>
      )}
      <div className="max-md:hidden min-[1280px]:hidden">
        <DetailsButton onClick={onDetails} />
      </div>
    </header>
  )
}

function DetailsButton({ onClick }: { onClick: () => void }) {
  const t = useTranslations('conversations')
  return (
    <Button variant="outline" size="sm" onClick={onClick}>
      <PanelRight aria-hidden />
      {t('details')}
    </Button>
  )
}
