import { transaction } from '@/db/client'
import { isAppError } from '../errors'
import { log } from '../log'
import { backoffMs } from './backoff'
import type { JobControl, JobDefinition } from './define'
import { getJob, type JobRow, takeJob, updateFenced } from './repository'

export const leaseMs = 30_000
const heartbeatMs = 5_000
const reportEveryMs = 150

/** A fault that another attempt cannot mend: bad input, a conflict; everything else may be transient. */
const isFinal = (error: unknown) => isAppError(error) && error.code !== 'unavailable' && error.code !== 'storage_full'
const codeOf = (error: unknown) => (isAppError(error) ? error.reason : 'internal')

/**
 * Takes one job and sees it through: heartbeat on the lease, progress, cancel, retry with back-off, dead letter
 * (`failed`). Every write carries the fencing token, so a worker that lost its lease changes nothing.
 */
export async function runOne(definition: JobDefinition, seen: JobRow, shutdown: AbortSignal): Promise<void> {
  const now = Date.now
  if (!(await transaction(() => takeJob(seen, now() + leaseMs, now())))) return
  const fence = seen.fence + 1
  const attempt = seen.attempts + 1
  const abort = new AbortController()
  const stop = () => abort.abort('shutdown')
  shutdown.addEventListener('abort', stop)
  let pending: { progress: number; stage: string } | undefined
  let lastReportMs = 0

  const save = (set: Parameters<typeof updateFenced>[2]) => transaction(() => updateFenced(seen.id, fence, set))
  const flush = async () => {
    const set = pending
    pending = undefined
    lastReportMs = now()
    if (set) await save(set)
  }
  const beat = setInterval(async () => {
    try {
      const held = await save({ leaseUntil: now() + leaseMs })
      if (!held) abort.abort('lease lost')
    } catch (err) {
      log().warn({ err, jobId: seen.id }, 'heartbeat failed')
    }
  }, heartbeatMs)
  const watch = setInterval(async () => {
    try {
      if ((await getJob(seen.companyId, seen.id)).cancelRequested) abort.abort('cancelled')
    } catch (err) {
      log().warn({ err, jobId: seen.id }, 'cancel check failed')
    }
  }, 100)
  const control: JobControl = {
    jobId: seen.id,
    companyId: seen.companyId,
    attempt,
    signal: abort.signal,
    now,
    report(progress, stage) {
      pending = { progress: Math.min(1, Math.max(0, progress)), stage }
      if (now() - lastReportMs >= reportEveryMs) void flush().catch(() => undefined)
    },
  }
  try {
    if (seen.cancelRequested) abort.abort('cancelled')
    abort.signal.throwIfAborted()
    const payload = definition.payload.parse(seen.payload)
    const result = await definition.handler(payload, control)
    await save({ state: 'succeeded', progress: 1, stage: 'done', result: result ?? null, finishedAt: now() })
  } catch (error) {
    await settleFault(error)
  } finally {
    clearInterval(beat)
    clearInterval(watch)
    shutdown.removeEventListener('abort', stop)
  }

  async function settleFault(error: unknown) {
    const reason = abort.signal.aborted ? abort.signal.reason : undefined
    if (reason === 'lease lost') return
    if (reason === 'shutdown') {
      await save({ state: 'queued', attempts: seen.attempts, runAt: now(), stage: 'queued' })
      return
    }
    const cancelled = reason === 'cancelled'
    if (!cancelled && !isFinal(error) && attempt < seen.maxAttempts) {
      log().warn({ err: error, jobId: seen.id, attempt }, 'job attempt failed; it will run again')
      await save({ state: 'queued', runAt: now() + backoffMs(attempt, Math.random()), errorCode: codeOf(error) })
      return
    }
    const state = cancelled ? 'cancelled' : 'failed'
    const errorCode = cancelled ? 'cancelled' : codeOf(error)
    if (!cancelled) log().error({ err: error, jobId: seen.id, attempt }, 'job failed')
    const held = await save({ state, errorCode, finishedAt: now() })
    if (held)
      await definition.onEnd?.(definition.payload.parse(seen.payload), { companyId: seen.companyId, state, errorCode })
  }
}
