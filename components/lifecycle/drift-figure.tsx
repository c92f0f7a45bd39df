import { useTranslations } from 'next-intl'
import { useFigures } from '@/components/models/lib/use-figures'
import { Alert } from '@/components/ui/alert'
import { Figure } from '@/components/ui/figure'
import type { DriftReply } from '@/lib/lifecycle'

const tones = { ok: 'positive', watch: 'caution', act: 'negative' } as const

/** How far the newest week's orders lie from those the version learnt from. */
export function DriftFigure({ drift }: { drift: DriftReply }) {
  const t = useTranslations('lifecycle')
  const { index, count } = useFigures()
  const [week] = drift.weeks
  if (!drift.available) return <Alert title={t('drift.unavailable')} className="mt-5" />
  if (!week || week.score.psi === null) {
    return (
      <Alert title={t('drift.none')} className="my-5">
        <p>{t('drift.noneText')}</p>
      </Alert>
    )
  }
  const band = week.score.band
  return (
    <div className="border-line-strong border-t py-5">
      <Figure
        label={t('drift.figure')}
        value={index(week.score.psi)}
        unit="PSI"
        trend={band ? t(`bands.${band}`) : t('bands.few')}
        trendTone={band ? tones[band] : 'ink'}
        note={t('drift.figureNote', { week: week.week, orders: week.orders, rows: count(drift.reference_rows) })}
      />
    </div>
  )
}
