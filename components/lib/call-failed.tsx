'use client'

import { useTranslations } from 'next-intl'
import { CallError } from '@/components/lib/call-api'
import { ErrorState } from '@/components/ui/error-state'

type CallFailedProps = { error: unknown; title: string; safe?: string; className?: string | undefined }

/** What happened, what is safe, what to do. Nothing while there is no fault. */
export function CallFailed({ error, title, safe, className }: CallFailedProps) {
  const words = useCallWords()
  if (error === null || error === undefined) return null
  return (
    <ErrorState
      title={title}
      requestId={error instanceof CallError ? error.requestId : undefined}
      className={className}
    >
      <p>{words(error)}</p>
      {safe !== undefined && <p>{safe}</p>}
    </ErrorState>
  )
}

const toldFaults = 3

/** The sentence for a failed call: its faults by field where it names a few. */
export function useCallWords(): (error: unknown) => string {
  const t = useTranslations('common.fault')
  return (error) => {
    if (!(error instanceof CallError)) return t('unknown')
    if (error.status === 0) return t('offline')
    if (error.status === 429) return t('rate')
    const faults = Object.values(error.faults)
    return (faults.length <= toldFaults && faults.join(' ')) || error.message || t('unknown')
  }
}
