import { useTranslations } from 'next-intl'
import { Badge, type BadgeVariant } from '@/components/ui/badge'
import type { DebtState, Segment } from '@/db/constants/portfolios'

const segmentLook: Record<Segment, BadgeVariant> = {
  high_priority: 'positive',
  medium_priority: 'default',
  low_priority: 'outline',
}
const stateLook: Record<DebtState, BadgeVariant> = {
  open: 'outline',
  disputed: 'caution',
  agreed: 'positive',
  paid: 'positive',
  closed: 'default',
}

export function SegmentBadge({ segment }: { segment: Segment }) {
  const t = useTranslations('portfolios.segment')
  return <Badge variant={segmentLook[segment]}>{t(segment)}</Badge>
}

export function DebtStateBadge({ state }: { state: DebtState }) {
  const t = useTranslations('portfolios.state')
  return <Badge variant={stateLook[state]}>{t(state)}</Badge>
}
