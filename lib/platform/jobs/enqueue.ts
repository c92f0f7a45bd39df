import { afterCommit } from '@/db/client'
import type { Context } from '../context'
import { newId } from '../ids'
import { insertJob, jobByKey } from './repository'
import { wakeRunner } from './runner'

export type JobNote = { name: string; payload: unknown; key?: string; delayMs?: number; maxAttempts?: number }

/**
 * Queues a job inside the caller's transaction and returns its id. A `key` makes it idempotent per company and name:
 * the same key again gives the first job's id.
 */
export async function enqueue(ctx: Context, note: JobNote): Promise<string> {
  const now = ctx.now()
  const id = newId('job', now)
  const key = note.key ?? id
  const known = note.key ? await jobByKey(ctx.companyId, note.name, key) : undefined
  if (known) return known.id
  await insertJob({
    id,
    companyId: ctx.companyId,
    name: note.name,
    key,
    payload: note.payload,
    state: 'queued',
    attempts: 0,
    maxAttempts: note.maxAttempts ?? 5,
    runAt: now + (note.delayMs ?? 0),
    leaseUntil: 0,
    fence: 0,
    progress: 0,
    stage: 'queued',
    cancelRequested: false,
    createdAt: now,
  })
  afterCommit(wakeRunner)
  return id
}
