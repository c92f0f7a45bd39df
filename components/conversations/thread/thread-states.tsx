'use client'

import { MessagesSquare, SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CallError } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'

/** Nothing chosen and nothing to choose from. */
export function NoThread() {
  const t = useTranslations('conversations.empty')
  return (
    <EmptyState icon={MessagesSquare} title={t('choose')} className="m-6">
      {t('chooseText')}
    </EmptyState>
  )
}

type FailedProps = { error: unknown; onRetry: () => void; onBack: () => void }

/** The conversation could not be read, or there is none at this address. */
export function ThreadFailed({ error, onRetry, onBack }: FailedProps) {
  const t = useTranslations('conversations')
  const common = useTranslations('common')
  if (error instanceof CallError && error.status === 404) {
    return (
      <EmptyState
        icon={SearchX}
        title={t('failed.gone')}
        className="m-6"
        actions={
          <Button variant="outline" onClick={onBack}>
            {t('backTo', { queue: t('title') })}
          </Button>
        }
      >
        {t('failed.goneText')}
      </EmptyState>
    )
  }
  return (
    <div className="m-6">
      <CallFailed error={error} title={t('failed.thread')} safe={t('failed.safe')} />
      <Button variant="outline" className="mt-3" onClick={onRetry}>
        {common('retry')}
      </Button>
    </div>
  )
}

export function ThreadSkeleton() {
  return (
    <div aria-hidden className="flex min-h-0 flex-1 flex-col gap-4 overflow-hidden px-6 py-4">
      <Skeleton className="mb-6 h-8 w-72" />
      <Skeleton className="h-20 w-3/5 self-end" />
      <Skeleton className="h-10 w-1/4" />
      <Skeleton className="h-36 w-3/5 self-end" />
      <Skeleton className="h-10 w-2/5" />
      <Skeleton className="h-20 w-3/5 self-end" />
    </div>
  )
}

export function PanelSkeleton() {
  return ['h-24', 'h-32', 'h-10', 'h-36'].map((height, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves in a placeholder
    <div key={place} aria-hidden className="grid gap-3 border-line border-b px-5 py-4">
      <Skeleton className="w-1/3" />
      <Skeleton className={height} />
    </div>
  ))
}
