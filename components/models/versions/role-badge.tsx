import { Check, Swords } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { ModelSummaryReply } from '@/lib/models'

/** What a version does with live orders: answers them, or scores them in shadow. Nothing for the others. */
export function RoleBadge({ model }: { model: Pick<ModelSummaryReply, 'active' | 'challenger'> }) {
  const t = useTranslations('models.versions')
  if (model.active)
    return (
      <Badge variant="positive">
        <Check aria-hidden />
        {t('active')}
      </Badge>
    )
  if (!model.challenger) return null
  return (
    <Badge variant="outline">
      <Swords aria-hidden />
      {t('challenger')}
    </Badge>
  )
}
