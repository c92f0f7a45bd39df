'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
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
import { Textarea } from '@/components/ui/textarea'

type ReasonDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** What changes for whom, before it changes. */
  text: ReactNode
  placeholder: string
  confirm: string
  failed: string
  error: Error | null
  pending: boolean
  onConfirm: (reason: string) => void
}

const shortest = 3

/** Asks for the reason of a change that counts from the next decision on. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, onOpenChange, title, text, placeholder, confirm, failed, error, pending, onConfirm } = props
  const t = useTranslations('models.reason')
  const common = useTranslations('common')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const short = reason.trim().length < shortest
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{title}</DialogTitle>
          <DialogDescription asChild>
            <div>{text}</div>
          </DialogDescription>
        </DialogHeader>
        <form
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            if (short) box.current?.focus()
            else onConfirm(reason.trim())
          }}
        >
          <FormField label={t('label')} hint={t('hint')} error={tried && short ? t('missing') : undefined}>
            <Textarea
              ref={box}
              maxLength={1000}
              placeholder={placeholder}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </FormField>
          <CallFailed error={error} title={failed} />
          <DialogFooter>
            <DialogClose asChild>
              <Button variant="outline">{common('cancel')}</Button>
            </DialogClose>
            <Button type="submit" pending={pending}>
              {confirm}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
