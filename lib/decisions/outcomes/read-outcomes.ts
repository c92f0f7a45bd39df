import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Value } from '../core/stored-decision'
import { type DecisionView, openDecision } from '../view'
import { type OrderSpan, outcomeRowsAfter } from './repository'

/** Other work gets its turn between them. */
const openedAtOnce = 100

export type DecidedOutcome = {
  decisionId: string
  orderId: string
  customerId: string | null
  /** UTC ms. */
  decidedAt: number
  paid: boolean
  /** The inputs as sent. */
  features: Record<string, Value>
}

/**
 * Decisions of these versions whose outcome is known, opened, oldest first: at most `count` after the place (time,
 * id) of the last one read. Of an order decided several times only the one with the latest outcome.
 */
export async function readOutcomes(
  companyId: string,
  span: OrderSpan,
  after: readonly [number, string],
  count: number,
): Promise<DecidedOutcome[]> {
  const rows = await outcomeRowsAfter(companyId, span, after, count)
  const opened: DecisionView[] = []
  for (let from = 0; from < rows.length; from += openedAtOnce) {
    opened.push(...(await Promise.all(rows.slice(from, from + openedAtOnce).map(openDecision))))
    await nextTurn()
  }
  return opened.map(({ row, stored }) => ({
    decisionId: row.id,
    orderId: stored.orderId,
    customerId: stored.customerId,
    decidedAt: row.at,
    paid: row.outcomePaid === true,
    features: stored.features,
  }))
}
