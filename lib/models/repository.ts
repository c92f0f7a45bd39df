import { and, desc, eq, inArray, lt, max } from 'drizzle-orm'
import { db } from '@/db/client'
import { affected, limit, upsert } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'

const { models, modelParts, activeModels, challengers, activations } = tables
export type ModelRow = typeof models.$inferSelect
export type ActivationRow = typeof activations.$inferSelect
export type ChallengerRow = typeof challengers.$inferSelect

/**
 * What is stored of a version beside its row, each read only where it is needed: the model; figures and global
 * explanation; the small tree that imitates another learner; rows to explain by; shares to measure drift by; the held-out
 * rows and their columns.
 */
export type PartKind =
  | 'model'
  | 'figures'
  | 'explanation'
  | 'surrogate'
  | 'background'
  | 'reference'
  | 'held_out'
  | 'held_out_columns'

const own = (companyId: string, id: string) => and(eq(models.companyId, companyId), eq(models.id, id))

export async function insertModel(row: ModelRow) {
  await db().insert(models).values(row)
}

export async function insertPart(row: typeof modelParts.$inferInsert) {
  await db().insert(modelParts).values(row)
}

/** @throws AppError `not_found` for an unknown id and for another company's. */
export async function getModelRow(companyId: string, id: string): Promise<ModelRow> {
  const rows = await db().select().from(models).where(own(companyId, id))
  if (!rows[0]) throw notFound('model')
  return rows[0]
}

export async function modelRows(companyId: string, ids: string[]): Promise<ModelRow[]> {
  return db()
    .select()
    .from(models)
    .where(and(eq(models.companyId, companyId), inArray(models.id, ids)))
}

/** A job is of one company, so its id needs no other key; the company is asked for all the same. */
export async function modelOfJob(companyId: string, jobId: string): Promise<ModelRow | undefined> {
  const rows = await db()
    .select()
    .from(models)
    .where(and(eq(models.jobId, jobId), eq(models.companyId, companyId)))
  return rows[0]
}

/** The next version number; call inside the transaction that inserts it. */
export async function nextVersion(companyId: string): Promise<number> {
  const rows = await db()
    .select({ last: max(models.version) })
    .from(models)
    .where(eq(models.companyId, companyId))
  return (rows[0]?.last ?? 0) + 1
}

/** Versions below `before`, newest first. */
export async function listModelRows(
  companyId: string,
  filter: { datasetId?: string | undefined; before?: number | undefined },
  count: number,
): Promise<ModelRow[]> {
  const where = and(
    eq(models.companyId, companyId),
    filter.datasetId === undefined ? undefined : eq(models.datasetId, filter.datasetId),
    filter.before === undefined ? undefined : lt(models.version, filter.before),
  )
  return limit(db().select().from(models).where(where).orderBy(desc(models.version)), count)
}

export async function updateModelRow(companyId: string, id: string, set: Partial<typeof models.$inferInsert>) {
  await db().update(models).set(set).where(own(companyId, id))
}

export async function partOf(companyId: string, modelId: string, kind: PartKind): Promise<Buffer> {
  const rows = await db()
    .select({ blob: modelParts.blob })
    .from(modelParts)
    .where(and(eq(modelParts.modelId, modelId), eq(modelParts.kind, kind), eq(modelParts.companyId, companyId)))
  if (!rows[0]) throw notFound('model')
  return rows[0].blob
}

const policyColumns = {
  modelId: models.id,
  version: models.version,
  threshold: models.threshold,
  reviewFrom: models.reviewFrom,
  reviewTo: models.reviewTo,
  approveLabel: models.approveLabel,
  rejectLabel: models.rejectLabel,
  modelHash: models.modelHash,
  actionable: models.actionable,
}
export type PolicyRow = { modelId: string } & Pick<
  ModelRow,
  'version' | 'threshold' | 'reviewFrom' | 'reviewTo' | 'approveLabel' | 'rejectLabel' | 'modelHash' | 'actionable'
>

/** Which version answers now, and its decision policy: one read by primary keys. */
export async function activePolicy(companyId: string): Promise<PolicyRow | undefined> {
  const rows = await db()
    .select(policyColumns)
    .from(activeModels)
    .innerJoin(models, eq(models.id, activeModels.modelId))
    .where(and(eq(activeModels.companyId, companyId), eq(models.companyId, companyId)))
  return rows[0]
}

export async function policyOf(companyId: string, modelId: string): Promise<PolicyRow> {
  const rows = await db().select(policyColumns).from(models).where(own(companyId, modelId))
  if (!rows[0]) throw notFound('model')
  return rows[0]
}

/** Which version challenges, and its decision policy: one read by primary keys. */
export async function challengingPolicy(companyId: string): Promise<PolicyRow | undefined> {
  const rows = await db()
    .select(policyColumns)
    .from(challengers)
    .innerJoin(models, eq(models.id, challengers.modelId))
    .where(and(eq(challengers.companyId, companyId), eq(models.companyId, companyId)))
  return rows[0]
}

export async function challengerRow(companyId: string): Promise<ChallengerRow | undefined> {
  const rows = await db().select().from(challengers).where(eq(challengers.companyId, companyId))
  return rows[0]
}

/** Call inside a transaction. */
export async function setChallenger(row: ChallengerRow) {
  const { companyId, ...set } = row
  await upsert(challengers, eq(challengers.companyId, companyId), row, set)
}

/** Ends the company's challenge if it is this version's; false when it is not. */
export async function deleteChallenger(companyId: string, modelId: string): Promise<boolean> {
  const one = and(eq(challengers.companyId, companyId), eq(challengers.modelId, modelId))
  return affected(await db().delete(challengers).where(one)) === 1
}

export async function activeRow(companyId: string) {
  const rows = await db().select().from(activeModels).where(eq(activeModels.companyId, companyId))
  return rows[0]
}

/** Call inside a transaction. */
export async function setActive(companyId: string, modelId: string, since: number) {
  const set = { modelId, since }
  await upsert(activeModels, eq(activeModels.companyId, companyId), { companyId, ...set }, set)
}

export async function insertActivation(row: ActivationRow) {
  await db().insert(activations).values(row)
}

export async function listActivationRows(
  companyId: string,
  modelId: string,
  before: string | undefined,
  count: number,
): Promise<ActivationRow[]> {
  const where = and(
    eq(activations.companyId, companyId),
    eq(activations.modelId, modelId),
    before === undefined ? undefined : lt(activations.id, before),
  )
  return limit(db().select().from(activations).where(where).orderBy(desc(activations.id)), count)
}
