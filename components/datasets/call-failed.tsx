'use client'

import { useTranslations } from 'next-intl'
import { CallError } from '@/components/datasets/api'
import { ErrorState } from '@/components/ui/error-state'

type CallFailedProps = { error: Error | null; title: string; safe?: string; className?: string }

/** What the API refused, in its words, and what is safe. Nothing while there is no fault. */
export function CallFailed({ error, title, safe, className }: CallFailedProps) {
  const t = useTranslations('datasets.call')
  if (error === null) return null
  const known = error instanceof CallError ? error : null
  const detail = known?.message || t(known?.status === 0 ? 'offline' : 'unknown')
  return (
    <ErrorState title={title} requestId={known?.requestId} className={className}>
      <p>{detail}</p>
      {safe !== undefined && <p>{safe}</p>}
    </ErrorState>
  )
}
