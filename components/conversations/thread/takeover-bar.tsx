'use client'

import { Archive, Bot, Headset, type LucideIcon, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { firstName } from '@/components/conversations/lib/first-name'
import { reasonIcon } from '@/components/conversations/reason-badge'
import type { Conversation, Viewer } from '@/components/conversations/types'
import { cn } from '@/components/lib/cn'
import { Button } from '@/components/ui/button'

type Props = {
  conversation: Conversation
  viewer: Viewer
  taking: boolean
  onTake: () => void
  onClose: () => void
}

/** Who answers this customer, and the way to take over; nothing while it is with the reader, whose reply box says so. */
export function TakeoverBar({ conversation, viewer, taking, onTake, onClose }: Props) {
  const t = useTranslations('conversations.bar')
  const because = useTranslations('conversations.because')
  const outcomes = useTranslations('conversations.outcome')
  const { status, holder, escalation_reason: reason, assignee_name: assignee } = conversation
  const name = firstName(conversation.customer_name)
  if (status === 'closed') {
    return (
      <Bar icon={Archive} title={t('closed', { outcome: outcomes(conversation.outcome) })} text={t('closedText')} />
    )
  }
  if (holder === 'person') {
    return <Bar icon={UserRound} title={t('other', { name: assignee ?? t('someone') })} text={t('otherText')} />
  }
  const actions = viewer.canWrite && (
    <>
      <Button variant="ghost" onClick={onClose}>
        {t('close')}
      </Button>
      <Button variant={reason ? 'default' : 'outline'} pending={taking} onClick={onTake} className="max-sm:flex-1">
        <Headset aria-hidden />
        {t('takeOver')}
      </Button>
    </>
  )
  if (!reason)
    return <Bar icon={Bot} title={t('ai')} text={viewer.canWrite ? t('aiText') : t('viewer')} actions={actions} />
  return (
    <Bar
      urgent
      icon={reasonIcon(reason)}
      title={t('stopped', { because: because(reason, { name }) })}
      text={viewer.canWrite ? t('stoppedText') : t('viewer')}
      actions={actions}
    />
  )
}

type BarProps = { icon: LucideIcon; title: string; text: string; actions?: ReactNode; urgent?: boolean }

function Bar({ icon: Icon, title, text, actions, urgent = false }: BarProps) {
  const t = useTranslations('conversations.bar')
  return (
    <section
      aria-label={t('label')}
      className={cn(
        'flex flex-wrap items-center gap-3 border-t px-4 py-3 md:px-6',
        urgent ? 'border-caution-mid border-t-2 bg-caution-tint' : 'border-line bg-sunken',
      )}
    >
      <Icon aria-hidden className={cn('size-5 shrink-0 stroke-[1.75]', urgent ? 'text-caution' : 'text-ink-3')} />
      <div className="min-w-0 flex-1 basis-52">
        <p className="font-medium">{title}</p>
        <p className="text-ink-2 text-xs">{text}</p>
      </div>
      {actions && <div className="flex gap-2 max-sm:w-full">{actions}</div>}
    </section>
  )
}
