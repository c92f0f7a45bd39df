import type { DecisionKind } from '@/db/constants/decisions'
import type { OtherReasons } from './stored-decision'

type Weighed = { contribution: number; marginContribution: number }

/** Reasons an answer lists. */
export const maxReasons = 8

/** Reasons that speak for the answer come first, then the heaviest; for a review only weight counts. */
function inOrder(decision: DecisionKind, a: number, b: number): number {
  const sign = decision === 'approved' ? 1 : decision === 'rejected' ? -1 : 0
  const speaks = Number(b * sign > 0) - Number(a * sign > 0)
  return speaks || Math.abs(b) - Math.abs(a)
}

const total = <T>(list: readonly T[], of: (item: T) => number) => list.reduce((sum, item) => sum + of(item), 0)

/** The heaviest reasons, those for the answer first, and the sums of the rest; reasons that weigh nothing are none. */
export function pickReasons<T extends Weighed>(
  decision: DecisionKind,
  weighed: readonly T[],
): { listed: T[]; others: OtherReasons } {
  const heaviest = weighed
    .filter((reason) => reason.contribution !== 0 || reason.marginContribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
  const rest = heaviest.slice(maxReasons)
  return {
    listed: heaviest.slice(0, maxReasons).sort((a, b) => inOrder(decision, a.contribution, b.contribution)),
    others: {
      features: rest.length,
      contribution: total(rest, (reason) => reason.contribution),
      marginContribution: total(rest, (reason) => reason.marginContribution),
    },
  }
}
