'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCut } from '@/components/models/cut/cut-context'
import { bandRows, countsAt, figuresOf } from '@/components/models/lib/counts'
import { ReasonDialog } from '@/components/models/lib/reason-dialog'
import { useFigures } from '@/components/models/lib/use-figures'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { Button } from '@/components/ui/button'
import type { ModelSummaryReply } from '@/lib/models'

/** Makes a threshold the version's own, with a reason. A review band that would no longer hold it goes. */
export function UseThreshold({ step }: { step: number }) {
  const t = useTranslations('models.use')
  const { percent, score, count } = useFigures()
  const { model, canWrite } = useCut()
  const [open, setOpen] = useState(false)
  const save = useModelCall<ModelSummaryReply>(
    (saved) => t('saved', { threshold: score(saved.threshold) }),
    () => setOpen(false),
  )
  const threshold = step / 100
  const band = model.review_band
  const losesBand = band !== null && (threshold < band.from || threshold > band.to)
  const now = model.confusion_matrix.matrix
  const after = figuresOf(countsAt(model.threshold_table, step))
  const flips = bandRows(model.threshold_table, ...sorted(Math.round(model.threshold * 100), step))
  if (!canWrite) return null
  return (
    <>
      <Button variant="outline" onClick={() => setOpen(true)}>
        {t('button', { threshold: score(threshold) })}
      </Button>
      <ReasonDialog
        open={open}
        onOpenChange={setOpen}
        title={t('title', { from: score(model.threshold), to: score(threshold) })}
        text={
          <>
            <p>
              {t('text', {
                flips: count(flips),
                rows: count(model.test_rows),
                from: percent((now[0][0] + now[1][0]) / Math.max(1, model.test_rows)),
                to: percent(after.approvalRate),
                accuracy: percent(after.accuracy, 2),
              })}
            </p>
            <p className="mt-2">{t(model.active ? 'active' : 'inactive')}</p>
            {losesBand && <p className="mt-2 text-caution">{t('losesBand')}</p>}
          </>
        }
        placeholder={t('placeholder')}
        confirm={t('confirm')}
        failed={t('failed')}
        error={save.error}
        pending={save.isPending}
        onConfirm={(reason) =>
          save.mutate({
            method: 'PATCH',
            path: `/models/${model.model_id}`,
            body: { threshold, reason, ...(losesBand && { review_band: null }) },
          })
        }
      />
    </>
  )
}

const sorted = (a: number, b: number): [number, number] => (a < b ? [a, b] : [b, a])
