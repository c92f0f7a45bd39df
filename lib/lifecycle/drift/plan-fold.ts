import { transaction } from '@/db/client'
import type { JobControl } from '@/lib/platform/jobs/define'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { bus, type DomainEvent } from '@/lib/platform/outbox/bus'
import { singleton } from '@/lib/platform/singleton'
import { systemContext } from '@/lib/platform/system-context'
import { foldDriftJob } from '../job-names'
import { foldDrift } from './fold-drift'

const hourMs = 3_600_000
const minuteMs = 60_000
/** The hour's last decisions are dated before they are stored; what comes later still the next counting takes. */
const settleMs = 5_000
const remembered = 10_000

/**
 * Queues the counting of new decisions: at the end of this hour, once an hour whoever asks, or now, once a minute.
 * @param now UTC ms
 */
export async function planFold(companyId: string, now: number, when: 'hour' | 'now'): Promise<void> {
  const slot = Math.floor(now / (when === 'hour' ? hourMs : minuteMs))
  const delayMs = when === 'hour' ? (slot + 1) * hourMs - now + settleMs : 0
  const ctx = systemContext(companyId, 'lifecycle.drift', foldDriftJob, () => now)
  await transaction(() => enqueue(ctx, { name: foldDriftJob, payload: {}, key: `${when}:${slot}`, delayMs }))
}

/** The job: counts until nothing new is left. */
export async function runFold({ companyId, jobId, signal, now }: JobControl): Promise<{ counted_up_to: number }> {
  const ctx = systemContext(companyId, 'lifecycle.drift', jobId, now)
  const { countedUpTo } = await foldDrift(ctx, Number.POSITIVE_INFINITY, signal)
  return { counted_up_to: countedUpTo }
}

/** The hour for which each company's counting was queued by this process. */
const planned = () => singleton('drift-planned', () => new Map<string, number>())

async function onDecision({ companyId, at }: DomainEvent): Promise<void> {
  const hour = Math.floor(at / hourMs)
  if (planned().get(companyId) === hour) return
  await planFold(companyId, at, 'hour')
  if (planned().size >= remembered) planned().clear()
  planned().set(companyId, hour)
}

/** Lets decisions ask for their own counting; called once at the start of a process. Returns the unsubscriber. */
export function watchDecisions(): () => void {
  const stops = ['decision.made', 'decision.batch_decided'].map((type) => bus().subscribe(type, onDecision))
  return () => {
    for (const stop of stops) stop()
  }
}
