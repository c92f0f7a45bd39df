import { Quote } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'

/** What the founding document says, beside what was measured: told apart by its badge. */
export function Claim({ children }: { children: ReactNode }) {
  const t = useTranslations('roi')
  return (
    <p className="mt-4 flex max-w-measure flex-wrap items-start gap-x-2 gap-y-1 text-ink-3 text-xs">
      <Badge variant="outline">
        <Quote aria-hidden />
        {t('claimBadge')}
      </Badge>
      <span className="min-w-0 flex-1 basis-56">{children}</span>
    </p>
  )
}
