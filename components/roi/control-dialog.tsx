'use client'

import { useMutation } from '@tanstack/react-query'
import { Split } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
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
  DialogTrigger,
} from '@/components/ui/dialog'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group'

type ControlDialogProps = { share: number; running: boolean; canChange: boolean }

const offered = [5, 10, 20, 30, 50]

/** Chooses the share left to the old process, and says what that costs before anything happens. */
export function ControlDialog({ share, running, canChange }: ControlDialogProps) {
  const t = useTranslations('roi.dialog')
  const common = useTranslations('common')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState(String(running ? share : 10))
  const [reason, setReason] = useState('')
  const put = useMutation({
    mutationFn: () =>
      callApi('/control-group', {
        method: 'PUT',
        body: { share_percentage: Number(chosen), ...(reason.trim() !== '' && { reason: reason.trim() }) },
      }),
    onSuccess: () => {
      setOpen(false)
      router.refresh()
    },
  })
  if (!canChange) return <p className="text-ink-3 text-xs">{t('forbidden')}</p>
  const shares = running && !offered.includes(share) ? [...offered, share].sort((a, b) => a - b) : offered
  const ends = chosen === '0'
  const same = running && Number(chosen) === share
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        put.reset()
        setOpen(next)
      }}
    >
      <DialogTrigger asChild>
        <Button variant={running ? 'outline' : 'default'}>
          <Split aria-hidden />
          {t(running ? 'adjust' : 'start')}
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogDescription>{t('text', { share: t('percent', { share: chosen }) })}</DialogDescription>
        </DialogHeader>
        <RadioGroup legend={t('share')} value={chosen} onValueChange={setChosen}>
          {shares.map((one) => (
            <RadioGroupItem key={one} value={String(one)} look="plain" label={t('percent', { share: one })} />
          ))}
          {running && <RadioGroupItem value="0" look="plain" label={t('end')} />}
        </RadioGroup>
        <p className="text-ink-3 text-xs">{t('price')}</p>
        {running && !same && <p className="text-caution text-xs">{t('restart')}</p>}
        <FormField label={t('reason')}>
          <Input value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} />
        </FormField>
        <CallFailed error={put.error} title={t('failed')} />
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="outline">{common('cancel')}</Button>
          </DialogClose>
          <Button disabled={same} pending={put.isPending} onClick={() => put.mutate()}>
            {t(ends ? 'confirmEnd' : running ? 'confirmChange' : 'confirm')}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
