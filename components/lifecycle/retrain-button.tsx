'use client'

import { RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CallFailed } from '@/components/lib/call-failed'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import type { RetrainingReply } from '@/lib/lifecycle'

/** Trains again on the old rows and every outcome reported since, after saying what such labels cannot teach. */
export function RetrainButton({ datasetId }: { datasetId: string }) {
  const t = useTranslations('lifecycle.retrain')
  const common = useTranslations('common')
  const [open, setOpen] = useState(false)
  const start = useModelCall<RetrainingReply>(
    () => t('started'),
    () => setOpen(false),
  )
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <Button variant="outline" onClick={() => setOpen(true)}>
        <RefreshCw aria-hidden />
        {t('button')}
      </Button>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogDescription asChild>
            <div className="grid gap-2">
              <p>{t('text')}</p>
              <p>{t('warning')}</p>
            </div>
          </DialogDescription>
        </DialogHeader>
        <CallFailed error={start.error} title={t('failed')} />
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="outline">{common('cancel')}</Button>
          </DialogClose>
          <Button
            pending={start.isPending}
            onClick={() => start.mutate({ method: 'POST', path: '/retrainings', body: { dataset_id: datasetId } })}
          >
            {t('button')}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
