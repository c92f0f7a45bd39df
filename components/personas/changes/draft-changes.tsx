'use client'

import { useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { ChangeLines } from '@/components/personas/changes/change-lines'
import type { ChangeReply } from '@/lib/conversations'

type DraftChangesProps = { changes: readonly ChangeReply[]; from: number; to: number; settled: boolean }

/** What publishing would change. */
export function DraftChanges({ changes, from, to, settled }: DraftChangesProps) {
  const t = useTranslations('personas.changes')
  if (changes.length === 0) return null
  return (
    <section className={cn(!settled && 'opacity-60')} aria-busy={!settled}>
      <h3 className="mb-3 text-base tracking-[-0.01em]">{t('title', { count: changes.length, from, to })}</h3>
      <ChangeLines changes={changes} />
    </section>
  )
}
