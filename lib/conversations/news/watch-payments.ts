import { transaction } from '@/db/client'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { bus, type DomainEvent } from '@/lib/platform/outbox/bus'
import { systemContext } from '@/lib/platform/system-context'
import { newsJob } from '../job-names'

/** What of payments and of the debtor's page a conversation follows. */
export const paymentNews = [
  'payment.confirmed',
  'payment.refunded',
  'agreement.completed',
  'agreement.broken',
  'promise.broken',
  'debtor.asked_person',
  'debtor.disputed',
  'debtor.wrong_person',
  'debtor.opted_out',
] as const

/** One job an event; a payment is confirmed once, whoever tells it how often. */
const keyOf = ({ id, type, payload }: DomainEvent): string =>
  type === 'payment.confirmed' ? `${type}|${payload['payment_id']}` : id

async function onEvent(event: DomainEvent): Promise<void> {
  const { id, companyId, type, payload, at } = event
  const ctx = systemContext(companyId, newsJob, id, () => at)
  await transaction(() =>
    enqueue(ctx, {
      name: newsJob,
      payload: { event_id: id, type, facts: payload },
      key: keyOf(event),
      maxAttempts: 12,
    }),
  )
}

/** Lets conversations hear of money and missed days; called once at the start of a process. Returns the unsubscriber. */
export function watchPayments(): () => void {
  const stops = paymentNews.map((type) => bus().subscribe(type, onEvent, { durable: true }))
  return () => {
    for (const stop of stops) stop()
  }
}
