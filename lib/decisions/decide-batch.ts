import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { decideBatchJob } from '@/db/constants/jobs'
import { decisionModel } from '@/lib/models'
import { command } from '@/lib/platform/command'
import { sealBytes } from '@/lib/platform/crypto/company-key'
import type { Fault } from '@/lib/platform/errors'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { maxFaults } from '@/lib/platform/parse-input'
import { readFeatures } from './core/read-features'
import { asFaults, assertFeatures } from './feature-faults'
import { batchPlace } from './places'
import { insertBatch } from './repository'
import { decideBatchInput } from './schemas'

const pack = promisify(gzip)
const checkedAtOnce = 250

/**
 * Takes up to 5,000 orders to be decided by a job: checked whole first, pinned to the version and policy of now.
 * @throws AppError `no_active_model`, `not_found`, or the faults of `decideOrder` with the item's place
 */
export const decideBatch = command({
  name: 'decision.batch',
  scope: 'decisions:write',
  input: decideBatchInput,
  prepare: async (ctx, { items, model_id: modelId }) => {
    const { policy, model } = await decisionModel(ctx.companyId, modelId)
    const faults: Fault[] = []
    for (const [index, item] of items.entries()) {
      faults.push(...asFaults(`items[${index}].`, readFeatures(model, item.features).faults))
      if (faults.length >= maxFaults) break
      if (index % checkedAtOnce === checkedAtOnce - 1) await new Promise((resume) => setImmediate(resume))
    }
    assertFeatures(faults)
    return { policy, packed: await pack(JSON.stringify(items), { level: 3 }) }
  },
  run: async (ctx, { items }, { policy, packed }) => {
    const { companyId } = ctx
    const jobId = await enqueue(ctx, { name: decideBatchJob, payload: {} })
    await insertBatch({
      id: jobId,
      companyId,
      modelId: policy.modelId,
      threshold: policy.threshold,
      reviewFrom: policy.reviewFrom,
      reviewTo: policy.reviewTo,
      itemCount: items.length,
      createdAt: ctx.now(),
      blob: await sealBytes(batchPlace(companyId, jobId), packed),
    })
    const details = { items: items.length, model_id: policy.modelId, model_version: policy.version }
    return {
      result: { jobId, items: items.length },
      audit: { action: 'decision.batch_requested', resource: { type: 'decision_batch', id: jobId }, details },
    }
  },
})
