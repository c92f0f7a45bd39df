import type { Told } from './tell'

type Details = Record<string, unknown>

const num = (value: unknown) => (typeof value === 'number' ? value : 0)
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const said =
  (key: Told['key']) =>
  ({ amount_cents: cents, reason }: Details): Told => ({
    key,
    count: { amount: Math.abs(num(cents)) / 100 },
    text: { reason: text(reason) },
  })

/** Sentences about bank statements and what people decide about their lines and about money. */
export const bankTellers: Record<string, (details: Details) => Told> = {
  'bank_file.imported': ({ lines, new_lines: fresh }) => ({
    key: 'bank_file_imported',
    count: { count: num(lines), fresh: num(fresh) },
  }),
  'bank_file.matched': ({ matched }) => ({ key: 'bank_file_matched', count: { count: num(matched) } }),
  'bank_line.assigned': said('bank_line_assigned'),
  'bank_line.ignored': said('bank_line_ignored'),
  'bank_line.restored': said('bank_line_restored'),
  'payment.assigned': said('payment_assigned'),
  'payment.unassigned': said('payment_unassigned'),
  'payment.ignored': said('payment_ignored'),
  'payment.named': said('payment_named'),
  'payment.refund_requested': said('payment_refund_requested'),
  'payment.refund_confirmed': said('payment_refund_confirmed'),
  'payment.refund_not_sent': said('payment_refund_not_sent'),
}
