'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { bodyOf, type PreferenceDraft } from '@/components/customers/core/preference-draft'
import { PreferenceFields } from '@/components/customers/preferences/preference-fields'
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
  DialogTrigger,
} from '@/components/ui/dialog'

const first: PreferenceDraft = {
  kind: 'opt_out',
  channel: '',
  hours: { start: '18:00', end: '20:00' },
  purpose: 'contact',
}

/** Writes down what the customer asked for or allowed; obeyed from the next message on. */
export function AddPreference({ customerId }: { customerId: string }) {
  const t = useTranslations('customers.preference')
  const common = useTranslations('common')
  const [open, setOpen] = useState(false)
  const [draft, setDraft] = useState(first)
  const add = useModelCall(
    () => t('added'),
    () => setOpen(false),
  )
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        setDraft(first)
        add.reset()
      }}
    >
      <DialogTrigger asChild>
        <Button variant="outline">
          <Plus aria-hidden />
          {t('add')}
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('addTitle')}</DialogTitle>
          <DialogDescription>{t('addText')}</DialogDescription>
        </DialogHeader>
        <form
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            add.mutate({ method: 'POST', path: `/customers/${customerId}/contact-preferences`, body: bodyOf(draft) })
          }}
        >
          <PreferenceFields draft={draft} onChange={setDraft} />
          <CallFailed error={add.error} title={t('failed')} />
          <DialogFooter>
            <DialogClose asChild>
              <Button variant="outline">{common('cancel')}</Button>
            </DialogClose>
            <Button type="submit" pending={add.isPending}>
              {t('save')}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
