'use client'

import { useTranslations } from 'next-intl'
import { CallError } from '@/components/lib/call-api'
import { ErrorState } from '@/components/ui/error-state'

/** What happened and what to do. Nothing while there is no fault. */
export function CallFailed({ error, title }: { error: unknown; title: string }) {
  const words = useCallWords()
  if (error === null || error === undefined) return null
  return (
    <ErrorState title={title} requestId={error instanceof CallError ? error.requestId : undefined}>
      <p>{words(error)}</p>
    </ErrorState>
  )
}

/** The sentence for a failed call. */
export function useCallWords(): (error: unknown) => string {
  const t = useTranslations('auth.fault')
  return (error) => {
    if (!(error instanceof CallError)) return t('unknown')
    if (error.status === 0) return t('offline')
    if (error.status === 429) return t('rate')
    return error.message || t('unknown')
  }
}
