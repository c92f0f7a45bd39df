import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { DriftBand } from '@/db/constants/lifecycle'

const looks = { ok: 'positive', watch: 'caution', act: 'negative' } as const

/** Steady, to be watched or to be acted on; nothing where too few orders say anything. */
export function BandBadge({ band }: { band: DriftBand | null }) {
  const t = useTranslations('lifecycle.bands')
  return band ? <Badge variant={looks[band]}>{t(band)}</Badge> : <span className="text-ink-3">{t('few')}</span>
}
