import type { TimelineEvent } from '@/components/customers/types'

const told = [
  'customer.received',
  'customer.erased',
  'debt.received',
  'debt.updated',
  'debt.scored',
  'debt.recovery_recorded',
  'preference.recorded',
  'preference.ended',
  'conversation.started',
  'conversation.closed',
  'agreement.accepted',
  'agreement.proposed',
  'agreement.completed',
  'agreement.broken',
  'agreement.cancelled',
  'charge.created',
  'payment.confirmed',
  'payment.refunded',
  'promise.recorded',
  'promise.broken',
] as const
export type ToldType = (typeof told)[number]

/** A type's name as a message key (`debt.scored` → `debt_scored`); null for one that nobody wrote words for. */
export function eventKey(type: string): `${string}_${string}` | null {
  return told.some((known) => known === type) ? (type.replace('.', '_') as `${string}_${string}`) : null
}

/** Where a person reads more of an event; null where there is no page. */
export function eventHref({ resource }: TimelineEvent): string | null {
  if (resource.type === 'conversation') return `/conversations/${resource.id}`
  return resource.type === 'agreement' ? `/agreements/${resource.id}` : null
}

const bad: ReadonlySet<string> = new Set([
  'agreement.broken',
  'agreement.cancelled',
  'promise.broken',
  'payment.refunded',
])

/** Kinds of events as the timeline colours them. */
export function eventTone(type: string): 'ink' | 'positive' | 'negative' | 'ai' {
  if (bad.has(type)) return 'negative'
  if (type === 'payment.confirmed') return 'positive'
  if (type.startsWith('agreement') || type.startsWith('promise') || type === 'debt.recovery_recorded') return 'positive'
  if (type.startsWith('conversation')) return 'ai'
  return type === 'customer.erased' || type === 'preference.recorded' ? 'negative' : 'ink'
}
