'use client'

import { CircleHelp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Intent } from '@/components/conversations/types'
import { useWords } from '@/components/conversations/use-words'
import { Badge } from '@/components/ui/badge'

type Props = { intent: Intent; model?: Intent | null; children?: ReactNode }

/** What the AI read in a message, and how sure it is. */
export function IntentChips({ intent, model, children }: Props) {
  const t = useTranslations('conversations')
  const words = useWords()
  return (
    <span className="flex flex-wrap gap-1">
      <Badge variant="ai">
        {words.act(intent)} <span className="num">{words.score(intent.confidence)}</span>
      </Badge>
      {intent.secondary_acts.map((act) => (
        <Badge key={act} variant="ai">
          {t(`act.${act}` as 'act.other')}
        </Badge>
      ))}
      {intent.uncertain && (
        <Badge variant="caution">
          <CircleHelp aria-hidden />
          {t('intent.uncertain')}
        </Badge>
      )}
      {model && (
        <Badge variant="outline">
          {words.act(model)} <span className="num">{words.score(model.confidence)}</span> {t('intent.model')}
        </Badge>
      )}
      {children}
    </span>
  )
}
