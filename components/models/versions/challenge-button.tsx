'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { ConfirmCall } from '@/components/identity/confirm-call'
import { callApi } from '@/components/lib/call-api'
import { ReasonDialog } from '@/components/models/lib/reason-dialog'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { Button } from '@/components/ui/button'
import type { ModelSummaryReply } from '@/lib/models'

type ChallengeButtonProps = {
  model: Pick<ModelSummaryReply, 'model_id' | 'version' | 'challenger'>
  /** The version number that challenges now, if any: it would step back. */
  challenger: number | null
  variant?: 'link' | 'outline'
}

/** Lets a version score live orders in shadow, without a say, or ends that. Not for the active version. */
export function ChallengeButton(props: ChallengeButtonProps) {
  return props.model.challenger ? <End {...props} /> : <Start {...props} />
}

function Start({ model: { model_id: id, version }, challenger, variant = 'link' }: ChallengeButtonProps) {
  const t = useTranslations('models.challenge')
  const [open, setOpen] = useState(false)
  const call = useModelCall<ModelSummaryReply>(
    (saved) => t('saved', { version: saved.version }),
    () => setOpen(false),
  )
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)} aria-label={t('label', { version })}>
        {t('button')}
      </Button>
      <ReasonDialog
        open={open}
        onOpenChange={setOpen}
        title={t('title', { version })}
        text={
          <>
            <p>{t('text', { version })}</p>
            {challenger !== null && <p className="mt-2">{t('instead', { version: challenger })}</p>}
          </>
        }
        placeholder={t('placeholder')}
        confirm={t('button')}
        failed={t('failed')}
        error={call.error}
        pending={call.isPending}
        onConfirm={(reason) => call.mutate({ method: 'POST', path: `/models/${id}/challenge`, body: { reason } })}
      />
    </>
  )
}

function End({ model: { model_id: id, version }, variant = 'link' }: ChallengeButtonProps) {
  const t = useTranslations('models.challenge')
  const router = useRouter()
  return (
    <ConfirmCall
      label={t(variant === 'link' ? 'endShort' : 'end')}
      confirm={t('end')}
      name={t('endLabel', { version })}
      size="default"
      variant={variant}
      title={t('endTitle', { version })}
      failed={t('endFailed')}
      call={() => callApi(`/models/${id}/challenge`, { method: 'DELETE' })}
      onDone={() => {
        toast.success(t('ended', { version }))
        router.refresh()
      }}
    >
      {t('endText', { version })}
    </ConfirmCall>
  )
}
