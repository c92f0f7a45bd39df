import type { WebhookEventType } from '@/db/constants/webhooks'
import { amount, code, day, decimal, type Field, flag, id, number } from './fields'

export type PublicEvent = {
  /** For integrators; the dashboard has its own words. */
  description: string
  /** The resource whose events arrive in order: the first of these that the event names. */
  lane: readonly string[]
  fields: readonly Field[]
}

const parties = [id('agreement_id'), id('customer_id'), id('debt_id'), id('conversation_id')]
const simulated = flag('simulated')

/** Everything about one agreement (itself, its charges, payments and promises) is one sequence. */
const money = (description: string, ...fields: Field[]): PublicEvent => ({
  description,
  lane: ['agreement_id', 'payment_id', 'payment_request_id', 'promise_id'],
  fields: [...fields, ...parties.filter(({ wire }) => !fields.some((own) => own.wire === wire)), simulated],
})

const total = amount('total_amount', 'total_cents')
const paid = amount('paid_amount', 'paid_cents')

/** One that was made or ended. */
const agreement = (description: string, ...more: Field[]) =>
  money(
    description,
    id('agreement_id'),
    total,
    amount('discount_amount', 'discount_cents'),
    number('installments'),
    ...more,
  )

/** One that money moved; `cause` is what was booked. */
const turned = (description: string) => money(description, id('agreement_id'), total, paid, code('cause'))

const charge = (description: string) =>
  money(description, id('payment_request_id'), amount('amount', 'amount_cents'), number('installment'), day('due_date'))

const payment = (description: string, ...more: Field[]) =>
  money(description, id('payment_id'), id('payment_request_id'), amount('amount', 'amount_cents'), ...more)

const promise = (description: string, ...more: Field[]) => money(description, id('promise_id'), ...more)

const conversation = (description: string, ...more: Field[]): PublicEvent => ({
  description,
  lane: ['conversation_id'],
  fields: [
    id('conversation_id', 'session_id'),
    id('customer_id'),
    code('channel'),
    code('segment'),
    number('persona'),
    ...more,
    simulated,
  ],
})

const about = (lane: string, description: string, ...fields: Field[]): PublicEvent => ({
  description,
  lane: [lane],
  fields: [id(lane), ...fields],
})

/** Of a rule over the company's figures; `value` and `threshold` in `unit`. */
const alert = (description: string, ...more: Field[]) =>
  about(
    'alert_id',
    description,
    id('rule_id'),
    code('metric'),
    code('severity'),
    code('direction'),
    code('unit'),
    decimal('value'),
    decimal('threshold'),
    number('n'),
    number('window_minutes'),
    code('dimension'),
    code('dimension_value'),
    ...more,
    simulated,
  )

/**
 * The events that leave the house, and of each the fields that do. What is not named here stays inside. A field is
 * never renamed or given another meaning: that would be a new name (`agreement.accepted.v2`), sent beside the old one.
 */
export const publicEvents: Record<WebhookEventType, PublicEvent> = {
  'agreement.proposed': agreement('An agreement was proposed; paying it is the yes.'),
  'agreement.accepted': agreement('A customer accepted an offer.'),
  'agreement.activated': turned('The first money of an agreement came in, and something is left.'),
  'agreement.completed': turned('An agreement is paid in full.'),
  'agreement.broken': agreement(
    'A due day passed without its money; the debt is open again.',
    paid,
    amount('outstanding_amount', 'outstanding_cents'),
    day('missed_due_date'),
  ),
  'agreement.cancelled': agreement('An agreement was cancelled.', paid, code('reason')),
  'agreement.reinstated': turned('Late money brought a broken agreement back.'),
  'charge.created': charge('A PIX charge can be paid.'),
  'charge.expired': charge('A PIX charge ran out unpaid.'),
  'charge.cancelled': charge('A PIX charge was cancelled.'),
  'payment.confirmed': payment(
    'Money came in and is matched to an agreement.',
    code('finding'),
    amount('left_amount', 'left_cents'),
    code('method'),
    number('payment_time_seconds'),
  ),
  'payment.unmatched': payment('Money came in that a person must look at.', code('finding')),
  'payment.refunded': payment(
    'Money was sent back.',
    amount('returned_amount', 'returned_cents'),
    amount('refunded_amount', 'refunded_cents'),
  ),
  'promise.kept': promise('A customer paid as promised.'),
  'promise.broken': promise(
    'A promised day passed without its money.',
    day('due_date'),
    amount('amount', 'amount_cents'),
  ),
  'conversation.started': conversation('A conversation with a customer began.'),
  'conversation.payment_proposed': conversation(
    'The terms of a payment were proposed to a customer.',
    decimal('payment_amount', 'data.payment_amount'),
    decimal('discount_percentage', 'data.discount_applied'),
  ),
  'conversation.escalated': conversation('A conversation needs a person.', code('reason')),
  'conversation.closed': conversation('A conversation ended.', code('outcome')),
  'decision.made': about(
    'decision_id',
    'An order was decided.',
    code('decision'),
    decimal('probability'),
    id('model_id'),
    number('model_version'),
  ),
  'decision.batch_decided': about(
    'job_id',
    'A part of a batch of orders was decided.',
    number('from'),
    number('approved'),
    number('rejected'),
    number('review'),
  ),
  'decision.reviewed': about('decision_id', 'A person reviewed a decision.', code('decision'), code('review')),
  'decision.outcome_recorded': about(
    'decision_id',
    'It became known whether an order was paid.',
    code('decision'),
    flag('paid'),
  ),
  'model.trained': about('model_id', 'A model version was trained.', number('version'), id('dataset_id')),
  'model.activated': about(
    'model_id',
    'A model version decides from now on.',
    number('version'),
    id('previous_model_id'),
  ),
  'dataset.batch_received': about(
    'dataset_id',
    'Rows of a data set were stored.',
    number('sequence'),
    number('accepted'),
    number('rejected'),
    number('rows_total'),
  ),
  'dataset.completed': about(
    'dataset_id',
    'A data set is complete and its training is queued.',
    number('rows'),
    number('rejected'),
    number('batches'),
    id('training_job_id'),
  ),
  'dataset.deleted': about('dataset_id', 'A data set was deleted.', number('rows'), number('batches')),
  'portfolio.ingested': about(
    'portfolio_id',
    'A portfolio was received and scored.',
    number('customers'),
    number('updated'),
    number('rejected'),
    amount('overdue_amount', 'overdue_cents'),
    amount('expected_amount', 'expected_cents'),
  ),
  'alert.raised': alert('A figure of the company crossed the line of an alert rule.'),
  'alert.resolved': alert('It is back, or there is nothing to judge any more.', code('ending')),
}
