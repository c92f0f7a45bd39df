import { useTranslations } from 'next-intl'
import { verdictLook } from '@/components/decisions/verdict'
import { Badge } from '@/components/ui/badge'
import type { DecisionKind } from '@/db/constants/decisions'

export function VerdictBadge({ decision }: { decision: DecisionKind }) {
  const t = useTranslations('decisions')
  const { icon: Icon, badge } = verdictLook[decision]
  return (
    <Badge variant={badge}>
      <Icon aria-hidden />
      {t(`verdict.${decision}`)}
    </Badge>
  )
}
