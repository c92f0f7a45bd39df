import { Check, CheckCheck, Clock, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge, type BadgeVariant } from '@/components/ui/badge'
import { type AgreementState, isStanding } from '@/db/constants/payments'

const looks: Record<AgreementState, { variant: BadgeVariant; icon?: typeof Check }> = {
  proposed: { variant: 'outline', icon: Clock },
  accepted: { variant: 'caution', icon: Clock },
  active: { variant: 'positive', icon: Check },
  completed: { variant: 'positive', icon: CheckCheck },
  broken: { variant: 'negative', icon: TriangleAlert },
  cancelled: { variant: 'default' },
}

type Props = { state: AgreementState; overdue: boolean }

/** An agreement's state in a word; one that stands with an instalment past its day says that instead. */
export function AgreementStateBadge({ state, overdue }: Props) {
  const t = useTranslations('agreements.state')
  if (overdue && isStanding(state))
    return (
      <Badge variant="negative">
        <TriangleAlert aria-hidden />
        {t('overdue')}
      </Badge>
    )
  const { variant, icon: Icon } = looks[state]
  return (
    <Badge variant={variant}>
      {Icon && <Icon aria-hidden />}
      {t(state)}
    </Badge>
  )
}
