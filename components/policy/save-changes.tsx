'use client'

import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CallFailed } from '@/components/lib/call-failed'
import { useModelCall } from '@/components/models/lib/use-model-call'
import type { Change, Draft } from '@/components/policy/draft'
import { policyPath } from '@/components/policy/use-trial'
import { useValueWords } from '@/components/policy/use-value-words'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from '@/components/ui/dialog'
import type { PolicyReply } from '@/lib/portfolios'

type SaveChangesProps = {
  portfolioId: string | null
  version: number
  draft: Draft
  changes: Change[]
  /** Why saving has to wait. */
  blocked: 'faults' | 'checking' | null
  onDiscard: () => void
  onSaved: () => void
}

/** The foot of the form: how much changed, and the difference once more before it holds. */
export function SaveChanges({ portfolioId, version, draft, changes, blocked, onDiscard, onSaved }: SaveChangesProps) {
  const t = useTranslations('policy.save')
  const field = useTranslations('policy.field')
  const { text } = useValueWords()
  const [open, setOpen] = useState(false)
  const save = useModelCall<PolicyReply>(
    (saved) => t('saved', { version: saved.version }),
    () => {
      setOpen(false)
      onSaved()
    },
  )
  return (
    <div className="sticky bottom-0 z-10 -mx-1 col-span-12 flex flex-wrap items-center gap-3 border-line-strong border-t bg-surface px-1 py-3">
      <p className="mr-auto text-ink-2" role="status">
        {t('count', { count: changes.length })}
        {blocked && <span className="text-negative"> {blocked === 'faults' ? t('mend') : ''}</span>}
      </p>
      <Button variant="ghost" onClick={onDiscard}>
        {t('discard')}
      </Button>
      <Button disabled={blocked !== null} onClick={() => setOpen(true)}>
        {t('review')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogContent className="max-h-[85vh] overflow-y-auto">
          <DialogHeader>
            <DialogTitle>{t('title', { count: changes.length })}</DialogTitle>
            <DialogDescription>{t('note', { version: version + 1 })}</DialogDescription>
          </DialogHeader>
          <dl className="grid gap-3">
            {changes.map((change) => (
              <div key={change.field} className="border-line border-b pb-3">
                <dt className="font-medium">{field(`${change.field}.label`)}</dt>
                <dd className="flex flex-wrap items-center gap-2">
                  <span className="bg-negative-tint px-1 [overflow-wrap:anywhere]">
                    {text(change.field, change.before)}
                  </span>
                  <ArrowRight aria-label={t('becomes')} className="size-4 shrink-0 text-ink-3" />
                  <span className="bg-accent-tint px-1 [overflow-wrap:anywhere]">
                    {text(change.field, change.after)}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
          <CallFailed error={save.error} title={t('failed')} safe={t('safe')} />
          <div className="flex justify-end gap-3 max-sm:flex-col-reverse">
            <Button variant="outline" onClick={() => setOpen(false)}>
              {t('back')}
            </Button>
            <Button
              pending={save.isPending}
              onClick={() => save.mutate({ method: 'PUT', path: policyPath(portfolioId), body: { ...draft, version } })}
            >
              {t('save')}
            </Button>
          </div>
        </DialogContent>
      </Dialog>
    </div>
  )
}
