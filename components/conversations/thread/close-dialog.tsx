'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import type { Conversation } from '@/components/conversations/types'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
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
import { FormField } from '@/components/ui/form-field'
import { Select } from '@/components/ui/select'
import { outcomes } from '@/db/constants/conversations'

type Props = { conversation: Conversation; open: boolean; onOpenChange: (open: boolean) => void }

/** Ends a conversation after asking what came of it. */
export function CloseDialog({ conversation, open, onOpenChange }: Props) {
  const t = useTranslations('conversations')
  const common = useTranslations('common')
  const client = useQueryClient()
  const [outcome, setOutcome] = useState('')
  const { conversation_id: id, outcome: said } = conversation
  const end = useMutation({
    mutationFn: () =>
      callApi(`/conversations/${id}/close`, { method: 'POST', body: outcome === '' ? {} : { outcome } }),
    onSuccess: () => {
      toast.success(t('bar.ended'))
      onOpenChange(false)
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['conversations'] }),
  })
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        end.reset()
        onOpenChange(next)
      }}
    >
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('end.title')}</DialogTitle>
          <DialogDescription>{t('end.text')}</DialogDescription>
        </DialogHeader>
        <FormField label={t('end.label')}>
          <Select value={outcome} onChange={(event) => setOutcome(event.target.value)}>
            <option value="">{t('end.asIs', { outcome: t(`outcome.${said}`) })}</option>
            {outcomes
              .filter((one) => one !== said)
              .map((one) => (
                <option key={one} value={one}>
                  {t(`outcome.${one}`)}
                </option>
              ))}
          </Select>
        </FormField>
        <CallFailed error={end.error} title={t('end.failed')} />
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="outline">{common('cancel')}</Button>
          </DialogClose>
          <Button pending={end.isPending} onClick={() => end.mutate()}>
            {t('bar.close')}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
