'use client'

import { ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { stoppedByGroup } from '@/components/conversations/lib/guard-groups'
import { CheckLine } from '@/components/conversations/panel/check-line'
import { Part } from '@/components/conversations/panel/part'
import type { Message } from '@/components/conversations/types'
import { Badge } from '@/components/ui/badge'

/** What the guard let pass and what it stopped in this conversation. */
export function GuardPart({ messages }: { messages: readonly Message[] }) {
  const t = useTranslations('conversations')
  const groups = stoppedByGroup(messages)
  const stopped = messages.filter(({ state }) => state === 'blocked').length
  return (
    <Part
      title={t('panel.guard')}
      aside={
        <Badge variant="positive">
          <ShieldCheck aria-hidden />
          {t('panel.guardPass')}
        </Badge>
      }
    >
      <ul>
        {groups.map((one) => (
          <CheckLine
            key={one.group}
            ok={one.stopped === 0}
            label={t(`guardGroup.${one.group}`)}
            note={one.stopped > 0 ? t('panel.blockedOf', { count: one.stopped }) : undefined}
          />
        ))}
      </ul>
      <p className="mt-1 text-ink-3 text-xs">{t('panel.blockedTotal', { count: stopped })}</p>
    </Part>
  )
}
