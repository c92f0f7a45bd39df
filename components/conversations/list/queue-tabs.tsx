'use client'

import { useTranslations } from 'next-intl'
import { type Queue, type QueueCounts, queues } from '@/components/conversations/types'
import { cn } from '@/components/lib/cn'

type Props = { queue: Queue; counts: QueueCounts | undefined; onChoose: (queue: Queue) => void }

/** The four queues with how many stand in each. */
export function QueueTabs({ queue, counts, onChoose }: Props) {
  const t = useTranslations('conversations')
  return (
    <nav aria-label={t('queues')} className="border-line border-b px-2">
      <ul className="grid grid-cols-[0.85fr_1fr_0.95fr_1.2fr]">
        {queues.map((one) => (
          <li key={one}>
            <button
              type="button"
              aria-current={queue === one ? 'true' : undefined}
              onClick={() => onChoose(one)}
              className={cn(
                'grid min-h-11 w-full content-center justify-items-start border-transparent border-b-2 px-2 py-1 text-left text-ink-3 hover:text-ink',
                queue === one && 'border-ink font-medium text-ink',
              )}
            >
              <span className="num text-sm">{counts?.[one] ?? '·'}</span>
              <span className="text-xs">{t(`queue.${one}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
