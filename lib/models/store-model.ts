import { createHash } from 'node:crypto'
import { transaction } from '@/db/client'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { emit } from '@/lib/platform/outbox/publish'
import type { Figures } from './core/figures'
import { packHeldOut } from './core/held-out'
import type { StoredTree } from './core/loaded-model'
import { modelActivated, modelTrained } from './events'
import { sealPart } from './model-parts'
import { activeRow, insertModel, insertPart, type ModelRow, modelOfJob, nextVersion } from './repository'
import { swapActive } from './swap-active'
import type { TrainedTree } from './train-worker'

/** What a version is told of itself besides its training. */
export type ModelIdentity = Pick<
  ModelRow,
  | 'name'
  | 'algorithm'
  | 'datasetId'
  | 'datasetName'
  | 'labelMeaning'
  | 'target'
  | 'approveLabel'
  | 'rejectLabel'
  | 'options'
  | 'split'
  | 'jobId'
> & {
  idColumns: string[]
  excluded: { name: string; reason: string }[]
  /** Columns of the data set that are no features: ids, times, ignored and excluded ones. */
  unusedColumns: string[]
  /** One a row of the data set, null where unknown. */
  orderIds: (string | null)[] | null
}

const bytes = (value: unknown) => Buffer.from(JSON.stringify(value))

async function sealParts(companyId: string, id: string, identity: ModelIdentity, trained: TrainedTree) {
  const { idColumns, excluded, unusedColumns, target, orderIds } = identity
  const tree: StoredTree = { tree: trained.tree, target, unusedColumns }
  const { curves, thresholdTable, histogram, importance } = trained
  const figures: Figures = { curves, thresholdTable, histogram, importance, idColumns, excluded }
  const rows = trained.testRowIndex
  const heldOut = packHeldOut({
    labels: trained.testLabels,
    probabilities: trained.testProbabilities,
    rows,
    orderIds: orderIds && Array.from(rows, (row) => orderIds[row] ?? null),
  })
  return [
    await sealPart(companyId, id, 'tree', bytes(tree)),
    await sealPart(companyId, id, 'figures', bytes(figures)),
    await sealPart(companyId, id, 'held_out', heldOut),
  ]
}

/**
 * Stores a trained version with its audit entry and events; the company's first becomes the active one in the same
 * transaction. A job that ran before gives the version it stored then.
 */
export async function storeModel(ctx: Context, identity: ModelIdentity, trained: TrainedTree): Promise<ModelRow> {
  const { companyId } = ctx
  const createdAt = ctx.now()
  const id = newId('model', createdAt)
  const parts = await sealParts(companyId, id, identity, trained)
  const { idColumns: _, excluded: __, unusedColumns: ___, orderIds: ____, ...told } = identity
  const heldOutHash = createHash('sha256').update(`${identity.datasetId}|${trained.heldOutRowsHash}`).digest('hex')
  return transaction(async () => {
    const known = await modelOfJob(companyId, identity.jobId)
    if (known) return known
    const row: ModelRow = {
      ...told,
      id,
      companyId,
      version: await nextVersion(companyId),
      threshold: trained.threshold,
      reviewFrom: null,
      reviewTo: null,
      metrics: { ...trained.metrics },
      confusion: trained.confusion,
      featureCount: trained.importance.length,
      trainingRows: trained.trainRows,
      testRows: trained.testRows,
      trainMs: trained.trainMs ?? 0,
      modelHash: trained.treeHash,
      heldOutHash,
      createdAt,
    }
    await insertModel(row)
    for (const part of parts) await insertPart(part)
    const resource = { type: 'model', id }
    const details = { version: row.version, dataset_id: row.datasetId, model_hash: row.modelHash }
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
