'use client'

import { Keyboard } from 'lucide-react'
import { useNow, useTranslations } from 'next-intl'
import type { QueueCounts } from '@/components/conversations/types'
import { formatDuration } from '@/components/lib/format'
import { Skeleton } from '@/components/ui/skeleton'
import { Tooltip } from '@/components/ui/tooltip'

type Props = { counts: QueueCounts | undefined; live: boolean; onHelp: () => void }

/** The one number: how many people wait for a person, and how long the first of them does. */
export function QueueHead({ counts, live, onHelp }: Props) {
  const t = useTranslations('conversations')
  const now = useNow({ updateInterval: 30_000 })
  const since = counts?.oldest_waiting_at
  const waited = since ? Math.max(60_000, now.getTime() - Date.parse(since)) : 0
  return (
    <header className="border-line-strong border-b px-4 pt-4 pb-3">
      <div className="flex items-center justify-between gap-2">
        <h1 className="font-normal text-ink-2 text-sm">{t('waiting')}</h1>
        <Tooltip content={`${t('help.button')} (?)`}>
          <button
            type="button"
            aria-label={t('help.button')}
            onClick={onHelp}
            className="-my-2 grid size-8 place-items-center rounded-md text-ink-3 hover:bg-hover max-sm:hidden"
          >
            <Keyboard aria-hidden className="size-4 stroke-[1.75]" />
          </button>
        </Tooltip>
      </div>
      {counts ? (
        <p className="font-medium text-figure tabular-nums tracking-[-0.03em]">{counts.unassigned}</p>
      ) : (
        <Skeleton className="my-2 h-7 w-12" />
      )}
      <p className="text-ink-2 text-xs" suppressHydrationWarning>
        {since
          ? t('oldest', { time: formatDuration(Math.floor(waited / 60_000) * 60_000) })
          : counts && t('nobodyWaits')}
      </p>
      {!live && (
        <p role="status" className="mt-1 text-caution text-xs">
          {t('live.off')}
        </p>
      )}
    </header>
  )
}
