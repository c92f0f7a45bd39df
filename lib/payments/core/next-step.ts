import type { PaymentFinding, PaymentState } from '@/db/constants/payments'

/** `refund_excess`: more came than was owed; `confirm_late`: its agreement had ended; `wait_bank`: a refund is on its way. */
export const nextSteps = ['assign', 'refund_excess', 'confirm_late', 'wait_bank', 'none'] as const
export type NextStep = (typeof nextSteps)[number]

export type Situation = {
  state: PaymentState
  finding: PaymentFinding
  /** It names a charge, whose agreement could not take it by itself. */
  namesCharge: boolean
  /** A refund is `processing`. */
  refundOnItsWay: boolean
  /** What its agreement has beyond its total, cents. */
  excessCents: number
}

/** What a person has to do about money that came. */
export function nextStep({ state, finding, namesCharge, refundOnItsWay, excessCents }: Situation): NextStep {
  if (refundOnItsWay) return 'wait_bank'
  if (state === 'unmatched') return namesCharge && finding === 'late' ? 'confirm_late' : 'assign'
  const beyond = finding === 'over' || finding === 'double' || finding === 'late'
  return state === 'matched' && beyond && excessCents > 0 ? 'refund_excess' : 'none'
}
