'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { CallFailed } from '@/components/lib/call-failed'
import { useMoneyCall } from '@/components/payments/actions/use-money-call'
import { AgreementChoice } from '@/components/payments/assign/agreement-choice'
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
import { FieldError, FormField } from '@/components/ui/form-field'
import { Textarea } from '@/components/ui/textarea'

type AssignDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Of the money or of the statement's line. */
  path: string
  /** "R$ 450,00 de 21 nov." */
  what: string
  simulated: boolean
  /** Likely agreements, offered before any search. */
  suggestions?: ReactNode
  /** Chosen from the suggestions. */
  suggested?: string | undefined
  onDone?: () => void
}

/** Says which agreement money paid for. */
export function AssignDialog(props: AssignDialogProps) {
  const { open, onOpenChange, path, what, simulated, suggestions, suggested = '', onDone } = props
  const t = useTranslations('receipts.assign')
  const common = useTranslations('common')
  const reasonWords = useTranslations('models.reason')
  const [chosen, setChosen] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const call = useMoneyCall(
    () => t('saved'),
    () => {
      onOpenChange(false)
      onDone?.()
    },
  )
  const agreementId = chosen || suggested
  const short = reason.trim().length < 3
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        call.reset()
        setTried(false)
        onOpenChange(next)
      }}
    >
      <DialogContent className="max-w-xl">
        <DialogHeader>
          <DialogTitle>{t('title', { what })}</DialogTitle>
          <DialogDescription>{t('text')}</DialogDescription>
        </DialogHeader>
        <form
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            if (agreementId === '' || short) return
            call.mutate({ path, body: { agreement_id: agreementId, reason: reason.trim() } })
          }}
        >
          {suggestions}
          <AgreementChoice simulated={simulated} value={chosen} onChange={setChosen} />
          {tried && agreementId === '' && <FieldError>{t('missing')}</FieldError>}
          <FormField
            label={reasonWords('label')}
            hint={reasonWords('hint')}
            error={tried && short ? reasonWords('missing') : undefined}
          >
            <Textarea
              rows={2}
              maxLength={300}
              placeholder={t('placeholder')}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </FormField>
          <CallFailed error={call.error} title={t('failed')} safe={t('failedSafe')} />
          <DialogFooter>
            <DialogClose asChild>
              <Button variant="outline">{common('cancel')}</Button>
            </DialogClose>
            <Button type="submit" pending={call.isPending}>
              {t('confirm')}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
