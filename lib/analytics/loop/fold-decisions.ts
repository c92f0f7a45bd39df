import { type DecisionFacts, decisionTypes, noDecision, withDecisionEvent } from '../core/decision-facts'
import type { LoggedEvent } from '../core/typed-event'
import { decisionsOf, type RecoveryRow, replaceDecisions, replaceRecoveries } from './repository'

const idOf = ({ data }: LoggedEvent) => String(data['decision_id'] ?? '')

function recoveryOf(companyId: string, { eventId, type, at, data }: LoggedEvent): RecoveryRow | undefined {
  const { customer_key: key, amount_cents: cents } = data
  if (typeof key !== 'string' || typeof cents !== 'number') return undefined
  if (type === 'payment_confirmed') return { companyId, eventId, customerKey: key, at, cents }
  return type === 'payment_refunded' ? { companyId, eventId, customerKey: key, at, cents: -cents } : undefined
}

/**
 * Takes what events say of credit decisions, their outcomes and customers' money into the loop's tables, inside the
 * transaction that stores the events. Folded again, or in another order, it ends the same; what is simulated stays out.
 */
export async function foldDecisions(companyId: string, events: readonly LoggedEvent[]): Promise<void> {
  const real = events.filter(({ simulated }) => !simulated)
  await replaceRecoveries(
    companyId,
    real.flatMap((event) => recoveryOf(companyId, event) ?? []),
  )
  const about = real.filter((event) => decisionTypes.includes(event.type) && idOf(event) !== '')
  if (about.length === 0) return
  const known = await decisionsOf(companyId, [...new Set(about.map(idOf))])
  const facts = new Map<string, DecisionFacts>(known.map((row) => [row.decisionId, row]))
  for (const event of about) {
    const id = idOf(event)
    facts.set(id, withDecisionEvent(facts.get(id) ?? noDecision(id), event))
  }
  await replaceDecisions(companyId, [...facts.values()])
}
