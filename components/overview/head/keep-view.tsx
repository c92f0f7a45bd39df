'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
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

type Props = { open: boolean; onClose: () => void; onName: (name: string) => void }

/** Gives the view that is open a name. */
export function KeepView({ open, onClose, onName }: Props) {
  const t = useTranslations('overview.views')
  const [name, setName] = useState('')
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()}>
      <DialogContent>
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            const given = name.trim()
            if (given === '') return
            onName(given)
            setName('')
            onClose()
          }}
        >
          <DialogHeader>
            <DialogTitle>{t('saveTitle')}</DialogTitle>
            <DialogDescription>{t('saveText')}</DialogDescription>
          </DialogHeader>
          <FormField label={t('name')}>
            <Input value={name} maxLength={60} required onChange={(event) => setName(event.target.value)} />
          </FormField>
          <DialogFooter>
            <Button type="submit" disabled={name.trim() === ''}>
              {t('keep')}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
