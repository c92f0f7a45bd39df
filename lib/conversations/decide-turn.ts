import type { DebtState } from '@/db/constants/portfolios'
import type { Intent } from '@/lib/intent'
import type { DiscountApproach } from '@/lib/negotiation'
import { readWishes } from './core/talk/read-wishes'
import type { TalkState, TurnResult } from './core/talk/state'
import { takeTurn } from './core/talk/take-turn'
import type { IdentityProof } from './core/talk/turn'
import type { TalkCase } from './talk-case'

/** Nothing is left to negotiate. */
export const isOver = (state: DebtState): boolean => state === 'paid' || state === 'closed'

type Heard = {
  /** With this message noticed. */
  talk: TalkState
  text: string
  intent: Intent
  identity: IdentityProof
  /** The persona's order of offers. */
  approach: DiscountApproach
  debtOver: boolean
}

/** The turn engine's answer to one message, under the case's debt, policy and day. */
export function decideTurn({ policy, debt, today }: TalkCase, { talk, text, intent, ...heard }: Heard): TurnResult {
  return takeTurn({
    state: talk,
    intent,
    ...readWishes(text, intent, today),
    ...heard,
    debt,
    policy,
    rules: {
      identityAttempts: policy.rightPartyAttempts,
      satisfactionQuestion: policy.satisfactionQuestion,
      method: policy.paymentMethods[0] ?? 'pix',
    },
    today,
  })
}
