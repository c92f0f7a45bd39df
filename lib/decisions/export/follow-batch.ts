import { setTimeout as wait } from 'node:timers/promises'
import type { JobState } from '@/db/constants/models'
import { type Context, requireScope } from '@/lib/platform/context'
import { getJob, type JobRow } from '@/lib/platform/jobs/repository'
import { decodeCursor, encodeCursor } from '@/lib/platform/page'
import { pagedStream } from '@/lib/platform/paged-stream'
import { singleton } from '@/lib/platform/singleton'
import type { BatchLineReply } from '../contract'
import { type BatchRow, batchRows, decidedOf, getBatch } from '../repository'
import { serializeDecisionSummary } from '../serialize'
import { openDecision } from '../view'
import { recordExport } from './record-export'

const chunk = 500
const longestMs = 600_000
const pollMs = 250
/** Batches that a company follows at once in this process; whoever comes later gets what there is. */
const maxFollowers = 32
const followers = singleton('batch-followers', () => new Map<string, number>())
const running = new Set(['queued', 'running'])

const ndjson = (line: BatchLineReply) => `${JSON.stringify(line)}\n`

async function endLine(batch: BatchRow, job: JobRow, after: number): Promise<string> {
  const decided = await decidedOf(batch.companyId, batch.id)
  const status = job.state as JobState
  const goesOn = running.has(status) || after + 1 < decided
  const nextCursor = goesOn ? encodeCursor([after]) : null
  return ndjson({ end: { job_id: batch.id, status, items: batch.itemCount, decided, next_cursor: nextCursor } })
}

/** Lines as their decisions are stored, and the last when the job has ended or time is up. */
async function* linesUntil(
  batch: BatchRow,
  from: number,
  untilMs: number,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let after = from
  while (!signal.aborted) {
    // The job is read first: what it stored before it ended is then seen below.
    const job = await getJob(batch.companyId, batch.id)
    for (;;) {
      const rows = await batchRows(batch.companyId, batch.id, after, chunk)
      const last = rows.at(-1)
      if (!last) break
      after = last.batchIndex
      const views = await Promise.all(rows.map(openDecision))
      yield views.map((view) => ndjson({ index: view.row.batchIndex, ...serializeDecisionSummary(view) })).join('')
    }
    if (!running.has(job.state) || performance.now() > untilMs) {
      yield await endLine(batch, job, after)
      return
    }
    await wait(pollMs, undefined, { signal }).catch(() => undefined)
  }
}

async function* lines(batch: BatchRow, from: number, signal: AbortSignal): AsyncGenerator<string> {
  const { companyId } = batch
  const others = followers.get(companyId) ?? 0
  followers.set(companyId, others + 1)
  try {
    yield* linesUntil(batch, from, performance.now() + (others < maxFollowers ? longestMs : 0), signal)
  } finally {
    const left = (followers.get(companyId) ?? 1) - 1
    if (left > 0) followers.set(companyId, left)
    else followers.delete(companyId)
  }
}

/**
 * The results of a batch as NDJSON while they are decided, in the order sent; at most ten minutes, then the last line
 * carries a cursor to go on from. Leaves an audit entry.
 * @param signal ends the following when the reader is gone
 * @throws AppError `not_found`, fault `cursor_invalid`
 */
export async function followDecisionBatch(
  ctx: Context,
  id: string,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Response> {
  requireScope(ctx, 'decisions:read')
  const batch = await getBatch(ctx.companyId, id)
  const after = cursor === undefined ? -1 : decodeCursor(cursor, 'number')[0]
  await recordExport(ctx, { kind: 'batch_ndjson', id: batch.id })
  return new Response(pagedStream(lines(batch, after, signal)), {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' },
  })
}
