import { FlaskConical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'

/** Invented people: nothing here is real. */
export function SyntheticBadge() {
  const t = useTranslations('portfolios')
  return (
    <Badge variant="outline" title={t('syntheticHint')}>
      <FlaskConical aria-hidden />
      {t('synthetic')}
    </Badge>
  )
}
