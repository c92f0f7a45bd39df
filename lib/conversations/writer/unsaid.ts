import { placeholdersOf } from '../core/fill'
import type { Move, ReplyPlan } from '../core/reply-plan'

/** One of each group must be placed for a move to have been said. */
function needed({ move, offers = [] }: Move): string[][] {
  if (move === 'creditor_identity') return [['creditor_name'], ['creditor_document'], ['creditor_address']]
  if (move === 'state_debt' || move === 'open_verified') return [['overdue_amount']]
  if (move === 'greet') return [['creditor_name']]
  if (move === 'payment_instructions') return [['pix_code']]
  if (move === 'payment_page') return [['pay_link']]
  if (move === 'thank_payment') return [['paid_amount']]
  return offers.map(({ number, offer }) => {
    const roles = offer.kind === 'cash' ? ['total_amount', 'discounted_amount'] : ['installment_value', 'entry_value']
    return roles.map((role) => `o${number}.${role}`)
  })
}

/** Whether a text leaves out figures that its plan exists to tell: an offer of the list, who the creditor is. */
export function leavesUnsaid(text: string, { moves }: ReplyPlan, names: readonly string[]): boolean {
  const placed = new Set(placeholdersOf(text))
  return moves
    .flatMap(needed)
    .map((group) => group.filter((name) => names.includes(name)))
    .some((group) => group.length > 0 && !group.some((name) => placed.has(name)))
}
