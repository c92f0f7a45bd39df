import type { Told } from './tell'

type Teller = (details: Record<string, unknown>) => Told

const num = (value: unknown) => (typeof value === 'number' ? value : 0)
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const amount = (details: Record<string, unknown>) => ({ amount: num(details['amount_cents']) / 100 })

/** Sentences about what is agreed and asked for. */
export const chargeTellers: Record<string, Teller> = {
  'agreement.proposed': ({ installments }) => ({ key: 'agreement_proposed', count: { count: num(installments) } }),
  'agreement.cancelled': () => ({ key: 'agreement_cancelled' }),
  'agreement.broken': ({ missed_due_date: day }) => ({ key: 'agreement_broken', text: { day: text(day) } }),
  'promise.broken': ({ day }) => ({ key: 'promise_broken', text: { day: text(day) } }),
  'charge.created': (details) => ({ key: 'charge_created', count: amount(details) }),
  'charge.issued': () => ({ key: 'charge_issued' }),
  'charge.failed': () => ({ key: 'charge_failed' }),
  'charge.expired': (details) => ({ key: 'charge_expired', count: amount(details) }),
  'charge.cancelled': (details) => ({ key: 'charge_cancelled', count: amount(details) }),
}
