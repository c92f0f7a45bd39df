import type { AnalyticsEventType } from '@/db/constants/analytics'
import type { Fault } from '@/lib/platform/errors'
import { type IdKind, isId } from '@/lib/platform/ids'

/** Facts whose rooms tell them themselves: what they are named by, and the form of Aval's own names. */
const own: Partial<Record<AnalyticsEventType, { field: string; kind: IdKind }>> = {
  payment_confirmed: { field: 'payment_id', kind: 'payment' },
  payment_refunded: { field: 'payment_id', kind: 'payment' },
  decision_made: { field: 'decision_id', kind: 'decision' },
  decision_reviewed: { field: 'decision_id', kind: 'decision' },
  outcome_recorded: { field: 'decision_id', kind: 'decision' },
}

/** The fault of an event about a payment or a decision of Aval's own: sent back to it, it would count a second time. */
export function faultOfOwn(type: AnalyticsEventType, wire: Record<string, unknown>): Fault | undefined {
  const named = own[type]
  const id = named && wire[named.field]
  if (!named || typeof id !== 'string' || !isId(named.kind, id.toLowerCase())) return undefined
  return { path: named.field, code: 'told_by_aval' }
}
