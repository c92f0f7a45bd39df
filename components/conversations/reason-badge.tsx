'use client'

import {
  Ban,
  Banknote,
  CircleHelp,
  FileQuestion,
  Hand,
  Handshake,
  HeartCrack,
  IdCard,
  LogOut,
  type LucideIcon,
  MessageCircleOff,
  Scale,
  ShieldX,
  Zap,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge, type BadgeVariant } from '@/components/ui/badge'
import type { EscalationReason } from '@/db/constants/conversations'

const looks: Record<EscalationReason, { icon: LucideIcon; variant: BadgeVariant }> = {
  customer_expresses_difficulty: { icon: Banknote, variant: 'caution' },
  no_response_after_3_attempts: { icon: MessageCircleOff, variant: 'default' },
  customer_requests_human_agent: { icon: Hand, variant: 'caution' },
  dispute: { icon: FileQuestion, variant: 'negative' },
  over_indebted: { icon: Scale, variant: 'caution' },
  abuse: { icon: Zap, variant: 'negative' },
  guard_blocked_twice: { icon: ShieldX, variant: 'negative' },
  identity_not_confirmed: { icon: IdCard, variant: 'caution' },
  holder_deceased: { icon: HeartCrack, variant: 'negative' },
  leave_consortium: { icon: LogOut, variant: 'caution' },
  not_understood: { icon: CircleHelp, variant: 'default' },
  agreement_change: { icon: Handshake, variant: 'caution' },
  no_allowed_offer: { icon: Ban, variant: 'caution' },
}

export const reasonIcon = (reason: EscalationReason): LucideIcon => looks[reason].icon

/** Why a person is asked for, in one or two words. */
export function ReasonBadge({ reason }: { reason: EscalationReason }) {
  const t = useTranslations('conversations.reason')
  const { icon: Icon, variant } = looks[reason]
  return (
    <Badge variant={variant}>
      <Icon aria-hidden />
      {t(reason)}
    </Badge>
  )
}
