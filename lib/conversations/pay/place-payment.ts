import type { Move } from '../core/reply-plan'
import type { TalkState, TurnResult } from '../core/talk/state'

/** How a debtor can pay now: the code empty where only the page shows it. */
export type WayToPay = NonNullable<TalkState['pay']>

/** Links and codes of ours that a reply of this conversation may hold. */
export const ownTexts = ({ pay }: TalkState): string[] => (pay ? [pay.url, pay.code].filter((text) => text !== '') : [])

export const asksToPay = ({ moves }: TurnResult): boolean => moves.some(({ move }) => move === 'payment_instructions')

/** A turn that tells how to pay, with code and page as values of its moves and remembered in its state. */
export function placePayment(turn: TurnResult, pay: WayToPay): TurnResult {
  const page = (variant?: string): Move => ({
    move: 'payment_page',
    values: { pay_link: pay.url },
    ...(variant && { variant }),
  })
  const told: Move[] = pay.code
    ? [{ move: 'payment_instructions', variant: 'pix', values: { pix_code: pay.code } }, page()]
    : [page('code_there')]
  const moves = turn.moves.flatMap((move) => (move.move === 'payment_instructions' ? told : [move]))
  return { ...turn, moves, state: { ...turn.state, pay } }
}
