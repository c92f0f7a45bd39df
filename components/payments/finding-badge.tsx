import { ArrowUp, Check, CircleHelp, Clock, Copy, Minus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge, type BadgeVariant } from '@/components/ui/badge'
import type { PaymentFinding, PaymentState } from '@/db/constants/payments'

const looks: Record<PaymentFinding, { variant: BadgeVariant; icon: typeof Check }> = {
  exact: { variant: 'positive', icon: Check },
  partial: { variant: 'caution', icon: Minus },
  over: { variant: 'caution', icon: ArrowUp },
  late: { variant: 'caution', icon: Clock },
  double: { variant: 'negative', icon: Copy },
  unknown: { variant: 'negative', icon: CircleHelp },
}

/** How money that came differs from what was asked for, in a word. */
export function FindingBadge({ finding }: { finding: PaymentFinding }) {
  const t = useTranslations('receipts.finding')
  const { variant, icon: Icon } = looks[finding]
  return (
    <Badge variant={variant} title={t(`${finding}.what`)}>
      <Icon aria-hidden />
      {t(`${finding}.name`)}
    </Badge>
  )
}

const stateLooks: Record<PaymentState, BadgeVariant> = {
  matched: 'default',
  unmatched: 'caution',
  refunded: 'outline',
  ignored: 'outline',
}

/** Where money that came stands. */
export function ReceivedStateBadge({ state }: { state: PaymentState }) {
  const t = useTranslations('receipts.state')
  return <Badge variant={stateLooks[state]}>{t(state)}</Badge>
}
