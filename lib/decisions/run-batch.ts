import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { transaction } from '@/db/client'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { unsealBytes } from '@/lib/platform/crypto/company-key'
import type { JobControl } from '@/lib/platform/jobs/define'
import { emit } from '@/lib/platform/outbox/publish'
import { systemContext } from '@/lib/platform/system-context'
import { batchChunkId, chunkSize } from './core/batch-chunks'
import { readFeatures } from './core/read-features'
import { type DecidingModel, decidingModel } from './deciding-model'
import { decisionsHash } from './decision-hash'
import { batchDecided } from './events'
import { type MadeDecision, makeDecision, type Order } from './make-decision'
import { batchPlace } from './places'
import { type BatchRow, decidedOf, emptyBatch, getBatch, insertDecisions } from './repository'
import { findChallenger } from './shadow/find-challenger'
import { insertShadows } from './shadow/repository'
import { scoreShadow } from './shadow/score-shadow'

/** The longest that deciding keeps other requests waiting. */
const turnMs = 15
const unpack = promisify(gunzip)

async function itemsOf(batch: BatchRow): Promise<Order[]> {
  const packed = await unsealBytes(batchPlace(batch.companyId, batch.id), batch.blob)
  return JSON.parse((await unpack(packed)).toString('utf8')) as Order[]
}

/** The version the batch was taken for, with the policy of that moment. */
async function pinnedModel(batch: BatchRow): Promise<DecidingModel> {
  const using = await decidingModel(batch.companyId, batch.modelId)
  const { threshold, reviewFrom, reviewTo } = batch
  return { ...using, policy: { ...using.policy, threshold, reviewFrom, reviewTo } }
}

async function storeChunk(ctx: Context, batch: BatchRow, start: number, made: MadeDecision[]): Promise<void> {
  const challenger = await findChallenger(ctx.companyId, batch.modelId)
  const shadows = challenger ? made.map(({ row, stored }) => scoreShadow(challenger, row, stored.features)) : []
  const counts = { approved: 0, rejected: 0, review: 0 }
  for (const { row } of made) counts[row.decision as keyof typeof counts] += 1
  const end = start + made.length
  const resource = { type: 'decision_batch', id: batchChunkId(batch.id, start) }
  const rows = made.map(({ row }) => row)
  const about = { from: start, items: rows.length, model_id: batch.modelId, decisions_hash: decisionsHash(rows) }
  const details = { ...about, ...counts }
  await transaction(async () => {
    await insertDecisions(rows)
    await insertShadows(shadows.filter((shadow) => shadow !== null))
    await recordAudit(ctx, { action: 'decision.batch_made', resource, details })
    await emit(ctx, batchDecided(batch.id, { from: start, ...counts }, made))
    if (end === batch.itemCount) await emptyBatch(ctx.companyId, batch.id)
  })
}

/**
 * The batch job: decides in the order sent, a chunk a transaction. Run again, it goes on after the last stored chunk,
 * so every item is decided once.
 */
export async function runBatch(control: JobControl): Promise<{ items: number }> {
  const { companyId, jobId, signal } = control
  const batch = await getBatch(companyId, jobId)
  let start = await decidedOf(companyId, jobId)
  if (start >= batch.itemCount) return { items: batch.itemCount }
  const items = await itemsOf(batch)
  const using = await pinnedModel(batch)
  const ctx = systemContext(companyId, 'decisions.batch', jobId, control.now)
  while (start < items.length) {
    signal.throwIfAborted()
    const made: MadeDecision[] = []
    let turnEndsMs = performance.now() + turnMs
    for (const [offset, order] of items.slice(start, start + chunkSize).entries()) {
      const startedMs = performance.now()
      const read = readFeatures(using.model, order.features)
      const place = { id: jobId, index: start + offset }
      made.push(await makeDecision(companyId, using, order, read, control.now(), startedMs, place))
      if (performance.now() < turnEndsMs) continue
      await new Promise((resume) => setImmediate(resume))
      turnEndsMs = performance.now() + turnMs
    }
    await storeChunk(ctx, batch, start, made)
    start += made.length
    control.report(start / items.length, 'deciding')
    await new Promise((resume) => setImmediate(resume))
  }
  return { items: items.length }
}
