'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'

type SnoozeUntilProps = { open: boolean; onOpenChange: (open: boolean) => void; onChoose: (until: string) => void }

/** Any moment, by the clock of this device. */
export function SnoozeUntil({ open, onOpenChange, onChoose }: SnoozeUntilProps) {
  const t = useTranslations('alerts.page')
  const [at, setAt] = useState('')
  const [tried, setTried] = useState(false)
  const moment = Date.parse(at)
  const isGood = moment > Date.now()
  const choose = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isGood) return
    onOpenChange(false)
    onChoose(new Date(moment).toISOString())
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('until.title')}</DialogTitle>
          <DialogDescription>{t('until.text')}</DialogDescription>
        </DialogHeader>
        <form noValidate onSubmit={choose} className="grid gap-4">
          <FormField label={t('until.label')} error={tried && !isGood && t('until.past')}>
            <Input type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
          </FormField>
          <DialogFooter>
            <Button type="submit" className="max-sm:w-full">
              {t('snooze')}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
