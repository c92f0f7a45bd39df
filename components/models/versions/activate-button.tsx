'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReasonDialog } from '@/components/models/lib/reason-dialog'
import { useFigures } from '@/components/models/lib/use-figures'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { Button } from '@/components/ui/button'
import type { ModelSummaryReply } from '@/lib/models'

type ActivateButtonProps = {
  model: Pick<ModelSummaryReply, 'model_id' | 'version' | 'threshold' | 'metrics' | 'test_rows'>
  /** The version that answers now. */
  current: Pick<ModelSummaryReply, 'version' | 'metrics'> | null
  variant?: 'link' | 'outline' | 'default'
}

/** Makes a version the one that answers new orders, with a reason for the ledger. */
export function ActivateButton({ model, current, variant = 'link' }: ActivateButtonProps) {
  const t = useTranslations('models.activate')
  const { percent, index, score } = useFigures()
  const [open, setOpen] = useState(false)
  const call = useModelCall<ModelSummaryReply>(
    (saved) => t('saved', { version: saved.version }),
    () => setOpen(false),
  )
  const values = { version: model.version, accuracy: percent(model.metrics.accuracy, 2), auc: index(model.metrics.auc) }
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)} aria-label={t('label', { version: model.version })}>
        {t('button')}
      </Button>
      <ReasonDialog
        open={open}
        onOpenChange={setOpen}
        title={t('title', { version: model.version })}
        text={
          <>
            <p>{t('text', { ...values, threshold: score(model.threshold) })}</p>
            {current && (
              <p className="mt-2">
                {t('instead', {
                  version: current.version,
                  accuracy: percent(current.metrics.accuracy, 2),
                  auc: index(current.metrics.auc),
                })}
              </p>
            )}
          </>
        }
        placeholder={t('placeholder')}
        confirm={t('confirm', { version: model.version })}
        failed={t('failed')}
        error={call.error}
        pending={call.isPending}
        onConfirm={(reason) =>
          call.mutate({ method: 'POST', path: `/models/${model.model_id}/activate`, body: { reason } })
        }
      />
    </>
  )
}
