import type { Told } from './tell'

type Details = Record<string, unknown>
type Teller = (details: Details) => Told

const num = (value: unknown) => (typeof value === 'number' ? value : 0)
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const reais = (cents: unknown) => ({ amount: num(cents) / 100 })

/** Sentences about money that came, and what it did to agreements and promises. */
export const moneyTellers: Record<string, Teller> = {
  'payment.received': ({ simulated, amount_cents: cents }) => ({
    key: simulated === true ? 'payment_received_simulated' : 'payment_received',
    count: reais(cents),
  }),
  'payment.matched': ({ amount_cents: cents }) => ({ key: 'payment_matched', count: reais(cents) }),
  'payment.unmatched': ({ amount_cents: cents }) => ({ key: 'payment_unmatched', count: reais(cents) }),
  'payment.refunded': ({ returned_cents: cents }) => ({ key: 'payment_refunded', count: reais(cents) }),
  'payment.amount_differs': () => ({ key: 'payment_contradicted' }),
  'payment.refund_differs': () => ({ key: 'payment_contradicted' }),
  'payment.refund_exceeds': () => ({ key: 'payment_contradicted' }),
  'payment_notice.processed': () => ({ key: 'payment_notice_processed' }),
  'payment_notice.failed': ({ failed }) => ({ key: 'payment_notice_failed', count: { count: num(failed) } }),
  'payment_notice.retried': () => ({ key: 'payment_notice_retried' }),
  'agreement.activated': () => ({ key: 'agreement_activated' }),
  'agreement.completed': () => ({ key: 'agreement_completed' }),
  'agreement.reinstated': () => ({ key: 'agreement_reinstated' }),
  'debt.recovery_withdrawn': () => ({ key: 'debt_recovery_withdrawn' }),
  'promise.kept': ({ day }) => ({ key: 'promise_kept', text: { day: text(day) } }),
  'payment_settings.updated': ({ version, fields, key_changed: key }) => ({
    key: key === true ? 'payment_settings_key_changed' : 'payment_settings_updated',
    text: { version: String(num(version)) },
    count: { fields: Array.isArray(fields) ? fields.length : 0 },
  }),
  'payment_settings.inbound_rotated': () => ({ key: 'payment_settings_inbound_rotated' }),
  'payment_settings.inbound_registered': () => ({ key: 'payment_settings_inbound_registered' }),
  'payment_settings.tested': ({ ok }) => ({
    key: ok === true ? 'payment_settings_tested' : 'payment_settings_test_failed',
  }),
}
