'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

type SaveBarProps = {
  count: number
  keyChanges: boolean
  pending: boolean
  /** Why the last try stored nothing. */
  failure: ReactNode
  onDiscard: () => void
  onSave: () => void
}

/** The foot of the form while something differs. */
export function SaveBar({ count, keyChanges, pending, failure, onDiscard, onSave }: SaveBarProps) {
  const t = useTranslations('paymentSettings.save')
  return (
    <div className="sticky bottom-0 z-10 -mx-1 col-span-12 flex flex-wrap items-center gap-3 border-line-strong border-t bg-surface px-1 py-3">
      {failure}
      <p className="mr-auto text-ink-2" role="status">
        {t('count', { count })}
        {keyChanges && <span className="text-caution"> {t('key')}</span>}
      </p>
      <Button variant="ghost" onClick={onDiscard}>
        {t('discard')}
      </Button>
      <Button pending={pending} onClick={onSave}>
        {t('save')}
      </Button>
    </div>
  )
}
