'use client'

import { useTranslations } from 'next-intl'
import { CallError } from '@/components/models/lib/call-api'
import { ErrorState } from '@/components/ui/error-state'

/** What happened and what to do. Nothing while there is no fault. */
export function Fault({ error, title }: { error: Error | null; title: string }) {
  const t = useTranslations('models.fault')
  if (error === null) return null
  const known = error instanceof CallError ? error : null
  const text = known?.message || t(known?.status === 0 ? 'offline' : 'unknown')
  return (
    <ErrorState title={title} requestId={known?.requestId}>
      <p>{text}</p>
    </ErrorState>
  )
}
