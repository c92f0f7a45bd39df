'use client'

import { Lock } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { Note } from '@/components/conversations/lib/timeline'
import { formatTime } from '@/components/lib/format'

/** A colleague's note where it was made; no customer sees it. */
export function NoteLine({ note, people }: { note: Note; people: Record<string, string> }) {
  const t = useTranslations('conversations.bubble')
  const locale = useLocale()
  return (
    <div className="w-full max-w-[520px] self-center rounded-md bg-caution-tint px-3 py-2">
      <p className="flex items-center gap-1.5 text-caution text-xs">
        <Lock aria-hidden className="size-3 shrink-0" />
        {t('note', { name: people[note.author_id] ?? t('someone') })} · {formatTime(note.at, locale)}
      </p>
      <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">{note.text}</p>
    </div>
  )
}
