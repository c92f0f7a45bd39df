'use client'

import { useTranslations } from 'next-intl'
import { CallError } from '@/components/decisions/call-api'
import { ErrorState } from '@/components/ui/error-state'

/** What happened, what is safe, what to do. Nothing while there is no fault. */
export function CallFailed({ error, title }: { error: Error | null; title: string }) {
  const t = useTranslations('decisions')
  if (error === null) return null
  const known = error instanceof CallError
  const detail =
    known && error.message !== '' ? error.message : t(known && error.status === 0 ? 'offline' : 'unknownFault')
  return (
    <ErrorState title={title} requestId={known ? error.requestId : undefined}>
      <p>{detail}</p>
    </ErrorState>
  )
}
