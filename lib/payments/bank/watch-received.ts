import { transaction } from '@/db/client'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { bus, type DomainEvent } from '@/lib/platform/outbox/bus'
import { systemContext } from '@/lib/platform/system-context'
import { matchPaymentJob } from './job-names'
import { sumWaits } from './repository'

/** Money that is told of after its statement: where a line of that sum waits, a job looks whether it is the one. */
async function onMoney({ companyId, at, payload }: DomainEvent): Promise<void> {
  const { payment_id: id, amount_cents: cents, simulated } = payload as Record<string, unknown>
  if (typeof id !== 'string' || typeof cents !== 'number') return
  if (!(await sumWaits(companyId, simulated === true, cents))) return
  const ctx = systemContext(companyId, matchPaymentJob, matchPaymentJob, () => at)
  await transaction(() => enqueue(ctx, { name: matchPaymentJob, payload: { payment_id: id }, key: id }))
}

/** Called once at the start of a process. Returns the unsubscriber. */
export function watchReceived(): () => void {
  const types = ['payment.confirmed', 'payment.unmatched']
  const stops = types.map((type) => bus().subscribe(type, onMoney, { durable: true }))
  return () => {
    for (const stop of stops) stop()
  }
}
