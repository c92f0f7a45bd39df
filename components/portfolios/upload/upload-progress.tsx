'use client'

import { useTranslations } from 'next-intl'
import { useFigures } from '@/components/datasets/use-figures'
import { useRate } from '@/components/datasets/wizard/use-live'
import { Button } from '@/components/ui/button'
import { Figure } from '@/components/ui/figure'
import { Progress } from '@/components/ui/progress'

type UploadProgressProps = { sentBytes: number; fileBytes: number; rows: number | null; onStop: () => void }

/** How much has gone out, in rows and bytes, and how fast; the server reads and stores as it comes. */
export function UploadProgress({ sentBytes, fileBytes, rows, onStop }: UploadProgressProps) {
  const t = useTranslations('portfolios.progress')
  const { count, bytes } = useFigures()
  const share = fileBytes === 0 ? 1 : Math.min(1, sentBytes / fileBytes)
  const sentRows = Math.round((rows ?? 0) * share)
  const rate = useRate(sentRows, share < 1)
  return (
    <div className="grid gap-4 border-line-strong border-t py-5">
      <Figure
        label={t('label')}
        value={count(sentRows)}
        unit={rows === null ? undefined : t('ofRows', { rows })}
        note={t('bytes', { sent: bytes(Math.min(sentBytes, fileBytes)), total: bytes(fileBytes) })}
      />
      <Progress
        label={t('bar')}
        value={Math.round(share * 100)}
        detail={share >= 1 ? t('checking') : rate === null ? t('starting') : t('rate', { rows: Math.round(rate) })}
      />
      <p className="max-w-measure text-ink-3 text-xs" role="status">
        {t('safe')}
      </p>
      <div>
        <Button variant="outline" onClick={onStop}>
          {t('stop')}
        </Button>
      </div>
    </div>
  )
}
