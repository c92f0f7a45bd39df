import { describe, expect, it } from 'vitest'
import { transaction } from '@/db/client'
import { trainModelJob } from '@/db/constants/jobs'
import { newId } from '@/lib/platform/ids'
import { cancelJob } from '@/lib/platform/jobs/cancel'
import type { JobControl } from '@/lib/platform/jobs/define'
import { getJob } from '@/lib/platform/jobs/repository'
import { testContext, useTestDatabase } from '@/tests/support/database'
import {
  appendBatch,
  appendOutcomes,
  completeDataset,
  createDataset,
  deleteDataset,
  deriveDataset,
  describeDataset,
  getDataset,
  loadTrainingFrame,
  previewDataset,
  serializeDataset,
} from '..'
import { purgeDatasetJob } from '../jobs'
import { profileDataset } from '../live-profile'

useTestDatabase()

const reason = (wanted: string) => expect.objectContaining({ reason: wanted })
const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    pedid: `P${n}`,
    valor: (n * 31) % 23,
    uf: ['SP', 'RJ', 'MG'][n % 3],
    bom: n % 4 === 0,
    fixo: 1,
    em: `2025-01-${String((n % 28) + 1).padStart(2, '0')}`,
    status: (n * 7919) % 5 < 2 ? 'bloqueado' : 'liberado',
  }))
const outcomes = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => {
    const n = from + index
    return {
      orderId: `D${n}`,
      customerId: null,
      decidedAt: Date.UTC(2026, 0, 1) + n * 1_000,
      paid: n % 3 > 0,
      features: { valor: `${n}.5`, uf: n % 2 ? 'BA' : 'SP', fixo: 7, ...(n % 5 > 0 && { bom: n % 2 }) },
    }
  })

/** A complete data set of 60 rows whose training no longer waits. */
async function completeBase(changes: Record<string, unknown> = {}) {
  const ctx = testContext(newId('company'))
  const { id } = await createDataset(ctx, { name: 'Pedidos', ...changes })
  // The largest sequence a caller may choose still comes before the outcomes.
  await appendBatch(ctx, { dataset_id: id, sequence: 2_147_483_647, items: rows(60).slice(30) })
  await appendBatch(ctx, { dataset_id: id, sequence: 3, items: rows(60).slice(0, 30) })
  const { trainingJobId } = await completeDataset(ctx, { dataset_id: id })
  await transaction(() => cancelJob(ctx.companyId, trainingJobId, Date.now()))
  return { ctx, id }
}

async function derived(changes: Record<string, unknown> = {}) {
  const { ctx, id: baseId } = await completeBase(changes)
  const { id } = await deriveDataset(ctx, { base_id: baseId, name: 'Com desfechos' })
  const append = (sequence: number, added = outcomes(10, sequence * 10)) =>
    appendOutcomes(ctx, { dataset_id: id, sequence, rows: added })
  return { ctx, baseId, id, append }
}
const training = { algorithm: 'tree', options: { max_depth: 3 }, name: 'De novo' }

describe('a derived data set', () => {
  it('trains on the rows of its base followed by its own, by the columns of the base', async () => {
    const { ctx, baseId, id, append } = await derived()
    for (const sequence of [0, 1]) await append(sequence)
    const { trainingJobId } = await completeDataset(ctx, { dataset_id: id, training })
    const job = await getJob(ctx.companyId, trainingJobId)
    expect([job.name, job.payload]).toEqual([trainModelJob, { ...training, dataset_id: id }])
    const base = await loadTrainingFrame(ctx.companyId, baseId)
    const both = await loadTrainingFrame(ctx.companyId, id)
    expect(both.frame.rows).toBe(80)
    expect(both.frame.features.map(({ name }) => name)).toEqual(base.frame.features.map(({ name }) => name))
    expect(both.excluded).toEqual(base.excluded)
    for (const [place, column] of both.frame.columns.entries()) {
      expect([...column.subarray(0, 60)]).toEqual([...(base.frame.columns[place] ?? [])])
    }
    expect([...both.labels.subarray(60, 66)]).toEqual([0, 1, 1, 0, 1, 1])
    expect(both.orderIds.slice(58, 62)).toEqual(['P58', 'P59', 'D0', 'D1'])
    const cells = (feature: number) => [...(both.frame.columns[feature]?.subarray(60, 64) ?? [])]
    expect(cells(0)).toEqual([0.5, 1.5, 2.5, 3.5])
    expect(both.frame.features[1]?.categories).toEqual(['SP', 'RJ', 'MG', 'BA'])
    expect(cells(2)).toEqual([Number.NaN, 1, 0, 1])
  })

  it('trains on each order once: an outcome takes the place of the base row and of an earlier outcome', async () => {
    const { ctx, id, append } = await derived()
    const of = (n: number, orderId: string, paid: boolean) => outcomes(1, n).map((row) => ({ ...row, orderId, paid }))
    await append(0, [...of(0, 'P7', true), ...of(1, 'D1', false)])
    await append(1, [...of(2, 'D1', true), ...outcomes(20, 30)])
    await completeDataset(ctx, { dataset_id: id, training })
    const { frame, labels, orderIds } = await loadTrainingFrame(ctx.companyId, id)
    expect([frame.rows, orderIds.length, new Set(orderIds).size, labels.length]).toEqual([81, 81, 81, 81])
    expect(orderIds.slice(5, 9)).toEqual(['P5', 'P6', 'P8', 'P9'])
    expect(orderIds.slice(58, 62)).toEqual(['P59', 'P7', 'D1', 'D30'])
    expect([labels[59], labels[60], frame.columns[0]?.[60]]).toEqual([1, 1, 2.5])
    for (const column of frame.columns) expect(column).toHaveLength(81)
  })

  it('says what it is made of', async () => {
    const { ctx, baseId, id, append } = await derived({ label_meaning: 'analyst_decision' })
    await append(0)
    await completeDataset(ctx, { dataset_id: id, training })
    const { dataset, profile } = await describeDataset(ctx, id)
    expect(serializeDataset(dataset)).toMatchObject({
      derived_from: baseId,
      outcome_rows: 10,
      rows_total: 70,
      label_meaning: 'outcome_added',
      split: { test: 0.3, seed: 42 },
    })
    expect([profile.rows, profile.batches]).toEqual([70, 3])
    expect((await previewDataset(ctx, id)).rows[0]?.[0]).toBe('P0')
    expect(serializeDataset(await getDataset(ctx.companyId, baseId))).toMatchObject({
      derived_from: null,
      outcome_rows: 0,
    })
  })

  it('dates its rows by the decision where the split is by time', async () => {
    const { ctx, id, append } = await derived({ split: { time_column: 'em' } })
    await append(0)
    await completeDataset(ctx, { dataset_id: id, training })
    expect((await loadTrainingFrame(ctx.companyId, id)).times?.[61]).toBe(Date.UTC(2026, 0, 1, 0, 0, 1))
  })

  it('stores a batch once, and a transaction that fails leaves none', async () => {
    const { ctx, id, append } = await derived()
    const first = await append(0)
    await expect(
      transaction(async () => {
        await append(1)
        throw new Error('the process died here')
      }),
    ).rejects.toThrow('died')
    expect(await append(0)).toEqual(first)
    await expect(append(0, outcomes(10, 50))).rejects.toEqual(reason('sequence_reused'))
    await append(1)
    const dataset = await getDataset(ctx.companyId, id)
    expect([dataset.rowsTotal, dataset.batchesTotal]).toEqual([80, 4])
    expect((await profileDataset(dataset, true)).rows).toBe(80)
  })

  it('leaves out an order whose inputs do not read as the columns', async () => {
    const { append } = await derived()
    const [good, bad] = outcomes(2)
    const { answer } = await append(0, [good, { ...bad, features: { valor: 'dez' } }] as ReturnType<typeof outcomes>)
    expect(answer).toMatchObject({ accepted: 1, rejected: 1, errors: [{ index: 1, column: 'valor' }] })
  })

  it('takes rows and ends by the product alone', async () => {
    const { ctx, id } = await derived()
    const own = { dataset_id: id, sequence: 0, items: rows(1) }
    await expect(appendBatch(ctx, own)).rejects.toEqual(reason('dataset_derived'))
    await expect(completeDataset(ctx, { dataset_id: id })).rejects.toEqual(reason('dataset_derived'))
  })

  it('stands on a base that stands alone, and keeps it from being deleted', async () => {
    const { ctx, baseId, id, append } = await derived()
    await append(0)
    const { trainingJobId } = await completeDataset(ctx, { dataset_id: id, training })
    await transaction(() => cancelJob(ctx.companyId, trainingJobId, Date.now()))
    expect((await deriveDataset(ctx, { base_id: id, name: 'Mais' })).baseId).toBe(baseId)
    await expect(deleteDataset(ctx, { dataset_id: baseId })).rejects.toEqual(reason('dataset_in_use'))
    await deleteDataset(ctx, { dataset_id: id })
    const control = { companyId: ctx.companyId, signal: new AbortController().signal } as JobControl
    await purgeDatasetJob.handler({ dataset_id: id }, control)
    expect((await loadTrainingFrame(ctx.companyId, baseId)).frame.rows).toBe(60)
  })

  it('waits for its base to be complete, and knows no other company', async () => {
    const ctx = testContext(newId('company'))
    const { id } = await createDataset(ctx, { name: 'Aberta' })
    await expect(deriveDataset(ctx, { base_id: id, name: 'x' })).rejects.toEqual(reason('dataset_receiving'))
    const { id: foreign } = await completeBase()
    await expect(deriveDataset(ctx, { base_id: foreign, name: 'x' })).rejects.toEqual(reason('not_found'))
  })
})
