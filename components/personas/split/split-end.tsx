'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CallFailed } from '@/components/lib/call-failed'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import type { ExperimentReply, PersonaReply } from '@/lib/conversations'

type SplitEndProps = { experiment: ExperimentReply; persona: PersonaReply }

/** Ends a split: which of the two versions goes on is the person's to say, whatever the test says. */
export function SplitEnd({ experiment, persona }: SplitEndProps) {
  const t = useTranslations('personas.split')
  const [open, setOpen] = useState(false)
  const end = useModelCall<ExperimentReply>(
    () => t('endedToast'),
    () => setOpen(false),
  )
  const { a, b, test } = experiment
  const send = (use: 'a' | 'b') =>
    end.mutate({
      method: 'POST',
      path: `/personas/${persona.id}/experiments/${experiment.experiment_id}/end`,
      body: { use },
    })
  const named = test.verdict === 'a' || test.verdict === 'b'
  return (
    <>
      <Button variant="outline" size="sm" className="ml-auto" onClick={() => setOpen(true)}>
        {t('end')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogContent>
          <DialogHeader>
            <DialogTitle>{t('endTitle')}</DialogTitle>
            <DialogDescription>{t(named ? 'endNamed' : 'endUnnamed')}</DialogDescription>
          </DialogHeader>
          <CallFailed error={end.error} title={t('failed')} safe={t('safe')} />
          <DialogFooter>
            <Button variant="outline" pending={end.isPending} onClick={() => send('a')}>
              {t('goOn', { version: a.version })}
            </Button>
            <Button variant="outline" pending={end.isPending} onClick={() => send('b')}>
              {t('goOn', { version: b.version })}
            </Button>
          </DialogFooter>
        </DialogContent>
      </Dialog>
    </>
  )
}
