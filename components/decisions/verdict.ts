import { Ban, CircleCheck, Hand, type LucideIcon } from 'lucide-react'
import { type DecisionKind, decisionKinds } from '@/db/constants/decisions'

type Look = {
  icon: LucideIcon
  badge: 'positive' | 'negative' | 'caution'
  /** Text colour. */
  text: string
  /** Fill of a mark or bar. */
  fill: string
}

/** Colour never says it alone: each answer has its own icon and word too. */
export const verdictLook: Record<DecisionKind, Look> = {
  approved: { icon: CircleCheck, badge: 'positive', text: 'text-accent', fill: 'bg-accent' },
  rejected: { icon: Ban, badge: 'negative', text: 'text-negative', fill: 'bg-negative' },
  review: { icon: Hand, badge: 'caution', text: 'text-caution', fill: 'bg-caution' },
}

/** The text as an answer, if it is one. */
export const toDecisionKind = (text: string | undefined): DecisionKind | undefined =>
  decisionKinds.find((kind) => kind === text)
