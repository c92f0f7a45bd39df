import { createHash } from 'node:crypto'
import { transaction } from '@/db/client'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { emit } from '@/lib/platform/outbox/publish'
import type { Figures, StoredExplanation } from './core/figures'
import { packHeldOut } from './core/held-out'
import { packStoredModel } from './core/loaded-model'
import { modelActivated, modelTrained } from './events'
import { sealJsonPart, sealPart } from './model-parts'
import { activeRow, insertModel, insertPart, type ModelRow, modelOfJob, nextVersion } from './repository'
import { swapActive } from './swap-active'
import type { TrainedModel } from './train-worker'

type Ids = (string | null)[] | null

/** What a version is told of itself besides its training. */
export type ModelIdentity = Pick<
  ModelRow,
  | 'name'
  | 'requested'
  | 'datasetId'
  | 'datasetName'
  | 'labelMeaning'
  | 'target'
  | 'approveLabel'
  | 'rejectLabel'
  | 'options'
  | 'positiveWeight'
  | 'split'
  | 'jobId'
> & {
  idColumns: string[]
  excluded: { name: string; reason: string }[]
  /** Columns of the data set that are no features: ids, times, ignored and excluded ones. */
  unusedColumns: string[]
  /** One a row of the data set, null where unknown. */
  orderIds: Ids
  customerIds: Ids
}

async function sealParts(companyId: string, id: string, identity: ModelIdentity, trained: TrainedModel) {
  const { idColumns, excluded, unusedColumns, target, orderIds, customerIds } = identity
  const { curves, thresholdTable, histogram, surrogate, report } = trained
  const { partial, pair, reference, ...told } = report
  const imitation = surrogate && { agreement: surrogate.agreement, r2: surrogate.r2 }
  const figures: Figures = { curves, thresholdTable, histogram, ...told, surrogate: imitation, idColumns, excluded }
  const explanation: StoredExplanation = { partial, pair }
  const rows = trained.testRowIndex
  const heldOut = packHeldOut({
    labels: trained.testLabels,
    probabilities: trained.testProbabilities,
    rows,
    orderIds: orderIds && Array.from(rows, (row) => orderIds[row] ?? null),
    customerIds: customerIds && Array.from(rows, (row) => customerIds[row] ?? null),
  })
  return [
    await sealPart(companyId, id, 'model', packStoredModel({ target, unusedColumns }, trained.model)),
    await sealJsonPart(companyId, id, 'figures', figures),
    await sealJsonPart(companyId, id, 'explanation', explanation),
    await sealJsonPart(companyId, id, 'reference', reference),
    await sealPart(companyId, id, 'background', trained.background),
    await sealPart(companyId, id, 'held_out', heldOut),
    await sealPart(companyId, id, 'held_out_columns', trained.heldOutColumns),
    ...(surrogate ? [await sealPart(companyId, id, 'surrogate', surrogate.model)] : []),
  ]
}

/**
 * Stores a trained version with its audit entry and events; the company's first becomes the active one in the same
 * transaction. A job that ran before gives the version it stored then.
 */
export async function storeModel(ctx: Context, identity: ModelIdentity, trained: TrainedModel): Promise<ModelRow> {
  const { companyId } = ctx
  const createdAt = ctx.now()
  const id = newId('model', createdAt)
  const parts = await sealParts(companyId, id, identity, trained)
  const { idColumns: _, excluded: __, unusedColumns: ___, orderIds: ____, customerIds: _____, ...told } = identity
  const heldOutHash = createHash('sha256').update(`${identity.datasetId}|${trained.heldOutRowsHash}`).digest('hex')
  return transaction(async () => {
    const known = await modelOfJob(companyId, identity.jobId)
    if (known) return known
    const row: ModelRow = {
      ...told,
      id,
      companyId,
      version: await nextVersion(companyId),
      algorithm: trained.algorithm,
      trainedOptions: trained.trainedOptions,
      threshold: trained.threshold,
      reviewFrom: null,
      reviewTo: null,
      actionable: null,
      metrics: { ...trained.metrics },
      confusion: trained.confusion,
      featureCount: trained.report.reference.features.length,
      trainingRows: trained.trainRows,
      testRows: trained.testRows,
      trainMs: trained.trainMs ?? 0,
      modelHash: trained.modelHash,
      heldOutHash,
      createdAt,
    }
    await insertModel(row)
    for (const part of parts) await insertPart(part)
    const resource = { type: 'model', id }
    const details = {
      version: row.version,
      dataset_id: row.datasetId,
      algorithm: row.algorithm,
      model_hash: row.modelHash,
    }
    await recordAudit(ctx, { action: 'model.trained', resource, details })
    await emit(ctx, modelTrained(row))
    if (!(await activeRow(companyId))) {
      await swapActive(ctx, row, '')
      await recordAudit(ctx, { action: 'model.activated', resource, details: { version: row.version, first: true } })
      await emit(ctx, modelActivated(row, null))
    }
    return row
  })
}
