import { describe, expect, it } from 'vitest'
import { trainModelJob } from '@/db/constants/jobs'
import { verifyChain } from '@/lib/platform/audit/verify'
import { newId } from '@/lib/platform/ids'
import type { JobControl } from '@/lib/platform/jobs/define'
import { newestJobs } from '@/lib/platform/jobs/repository'
import { testContext, useTestDatabase } from '@/tests/support/database'
import {
  appendBatch,
  completeDataset,
  createDataset,
  deleteDataset,
  describeDataset,
  getDataset,
  loadTrainingFrame,
} from '..'
import { purgeDatasetJob } from '../jobs'
import { previewDataset } from '../preview-dataset'
import { batchSequences } from '../repository'

useTestDatabase()

const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => {
    const n = from + index
    const status = (n * 7919) % 5 < 2 ? 'bloqueado' : 'liberado'
    return { pedid: `P${n}`, valor: (n * 31) % 97, uf: ['SP', 'RJ', 'MG'][n % 3], bom: n % 4 === 0, status }
  })
const reason = (wanted: string) => expect.objectContaining({ reason: wanted })

async function receiving(changes: Record<string, unknown> = {}) {
  const ctx = testContext(newId('company'))
  const { id } = await createDataset(ctx, { name: 'Pedidos', ...changes })
  const append = (sequence: number, items: unknown[], more: Record<string, unknown> = {}) =>
    appendBatch(ctx, { dataset_id: id, sequence, items, ...more })
  return { ctx, id, append }
}

describe('appendBatch', () => {
  it('stores a sequence once and answers it the same again', async () => {
    const { ctx, id, append } = await receiving()
    const first = await append(0, rows(50))
    const again = await append(0, rows(50))
    expect(again).toEqual(first)
    expect(first.answer).toEqual({ accepted: 50, rejected: 0, errors: [], errorsTotal: 0, rowsTotal: 50 })
    expect((await getDataset(ctx.companyId, id)).rowsTotal).toBe(50)
    await expect(append(0, rows(50, 1))).rejects.toEqual(reason('sequence_reused'))
  })

  it('gives the same training data whatever the order and repetition of batches', async () => {
    const orders = [
      [0, 1, 2, 3],
      [3, 1, 1, 0, 2, 3],
    ]
    const frames = []
    for (const order of orders) {
      const { ctx, id, append } = await receiving()
      for (const sequence of order) await append(sequence, rows(40, sequence * 40))
      await completeDataset(ctx, { dataset_id: id })
      frames.push(await loadTrainingFrame(ctx.companyId, id))
    }
    expect(frames[1]).toEqual(frames[0])
    expect(frames[0]?.orderIds[41]).toBe('P41')
    expect(frames[0]?.frame.features.map(({ name, type }) => [name, type])).toEqual([
      ['valor', 'number'],
      ['uf', 'category'],
      ['bom', 'boolean'],
    ])
    expect(frames[0]?.frame.columns[0]?.[3]).toBe(93)
    expect([...(frames[0]?.labels.subarray(0, 3) ?? [])]).toEqual(
      rows(3).map((row) => Number(row.status === 'liberado')),
    )
  })

  it('takes batches at once and settles the columns for all of them', async () => {
    const { ctx, id, append } = await receiving()
    await Promise.all(Array.from({ length: 12 }, (_, sequence) => append(sequence, rows(30, sequence * 30))))
    const dataset = await getDataset(ctx.companyId, id)
    expect([dataset.rowsTotal, dataset.batchesTotal, dataset.columns.length]).toEqual([360, 12, 5])
    const { profile } = await describeDataset(ctx, id)
    expect([profile.rows, profile.batches]).toEqual([360, 12])
    expect(await verifyChain(ctx.companyId)).toMatchObject({ valid: true, entries: 13 })
  })

  it('refuses a batch with a bad row whole, or keeps its good rows', async () => {
    const { ctx, id, append } = await receiving()
    const items = [...rows(3), { pedid: 'P9', valor: 'dez', status: 'liberado' }]
    await append(0, rows(10))
    await expect(append(1, items)).rejects.toMatchObject({
      reason: 'batch_rejected',
      faults: [{ path: 'items[3].valor', code: 'not_a_number' }],
    })
    const kept = await append(1, items, { on_error: 'skip' })
    expect(kept.answer).toMatchObject({
      accepted: 3,
      rejected: 1,
      errors: [{ index: 3, column: 'valor', code: 'not_a_number' }],
      rowsTotal: 13,
    })
    expect(await getDataset(ctx.companyId, id)).toMatchObject({ rowsTotal: 13, rejectedTotal: 1 })
  })

  it.each([
    ['batch_too_large', rows(501)],
    ['column_name_too_long', [{ ['x'.repeat(121)]: 1, status: 'liberado' }]],
    ['column_name_empty', [{ '': 1, status: 'liberado' }]],
    ['too_many_columns', [Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`c${i}`, 1]))]],
  ])('answers %s', async (wanted, items) => {
    const { append } = await receiving()
    await expect(append(0, items)).rejects.toEqual(reason(wanted))
  })

  it('is blind to other companies', async () => {
    const { id } = await receiving()
    const other = testContext(newId('company'))
    await expect(appendBatch(other, { dataset_id: id, sequence: 0, items: rows(1) })).rejects.toEqual(
      reason('not_found'),
    )
    await expect(loadTrainingFrame(other.companyId, id)).rejects.toEqual(reason('not_found'))
  })
})

describe('completeDataset', () => {
  it('queues one training, says so twice, and takes no more rows but repeats', async () => {
    const { ctx, id, append } = await receiving()
    const last = await append(0, rows(60), { final: true })
    expect(last.completed).toMatchObject({ status: 'complete' })
    expect(await completeDataset(ctx, { dataset_id: id })).toEqual(last.completed)
    expect(await append(0, rows(60), { final: true })).toEqual(last)
    await expect(append(1, rows(1))).rejects.toEqual(reason('dataset_complete'))
    const jobs = await newestJobs(ctx.companyId, trainModelJob, 10)
    expect(jobs.map(({ id: job, payload }) => [job, payload])).toEqual([
      [last.completed?.trainingJobId, { dataset_id: id, algorithm: 'auto', options: {} }],
    ])
  })

  it('completes on end_json', async () => {
    const { append } = await receiving()
    const items = rows(30).map((row, index) => ({ ...row, ...(index === 29 && { end_json: 1 }) }))
    expect((await append(0, items)).completed).toMatchObject({ status: 'complete' })
  })

  it.each([
    ['dataset_too_small', rows(19)],
    ['one_class_only', rows(40).map((row) => ({ ...row, status: 'liberado' }))],
    ['no_usable_feature', rows(60).map(({ pedid, status }) => ({ pedid, status, vazio: null, fixo: 1 }))],
  ])('answers %s', async (wanted, items) => {
    const { ctx, id, append } = await receiving()
    await append(0, items)
    await expect(completeDataset(ctx, { dataset_id: id })).rejects.toEqual(reason(wanted))
    expect((await getDataset(ctx.companyId, id)).status).toBe('receiving')
  })

  it('leaves out columns that are constant, empty, id-like or leaking, and says why', async () => {
    const { ctx, id, append } = await receiving()
    const items = rows(400).map((row, n) => ({
      ...row,
      fixo: 1,
      vazio: null,
      cliente: `cliente ${n}`,
      pago: row.status === 'liberado' ? 'sim!' : 'não!',
    }))
    await append(0, items)
    await completeDataset(ctx, { dataset_id: id })
    const { excluded, frame } = await loadTrainingFrame(ctx.companyId, id)
    expect(excluded).toEqual([
      { name: 'fixo', reason: 'constant' },
      { name: 'vazio', reason: 'all_missing' },
      { name: 'cliente', reason: 'id_like' },
      { name: 'pago', reason: 'leaking' },
    ])
    expect(frame.features.map((feature) => feature.name)).toEqual(['valor', 'uf', 'bom'])
  })

  it('reads the times of a split by time', async () => {
    const { ctx, id, append } = await receiving({ split: { time_column: 'em' } })
    await append(
      0,
      rows(40).map((row, n) => ({ ...row, em: `2025-01-${String((n % 28) + 1).padStart(2, '0')}` })),
    )
    await completeDataset(ctx, { dataset_id: id })
    const { times, frame } = await loadTrainingFrame(ctx.companyId, id)
    expect(times?.[1]).toBe(Date.UTC(2025, 0, 2))
    expect(frame.features.map((feature) => feature.name)).not.toContain('em')
  })
})

describe('loadTrainingFrame', () => {
  it('waits for completion and stops when told', async () => {
    const { ctx, id, append } = await receiving()
    await append(0, rows(60))
    await expect(loadTrainingFrame(ctx.companyId, id)).rejects.toEqual(reason('dataset_receiving'))
    await completeDataset(ctx, { dataset_id: id })
    await expect(loadTrainingFrame(ctx.companyId, id, { signal: AbortSignal.abort('cancelled') })).rejects.toBe(
      'cancelled',
    )
    const seen: number[] = []
    await loadTrainingFrame(ctx.companyId, id, { onProgress: (done) => seen.push(done) })
    expect(seen).toEqual([60])
  })
})

describe('previewDataset', () => {
  it('shows the first twenty rows as they are stored', async () => {
    const { ctx, id, append } = await receiving()
    await append(5, rows(30, 100))
    await append(2, rows(15))
    const { columns, rows: shown } = await previewDataset(ctx, id)
    expect(columns).toEqual(['pedid', 'valor', 'uf', 'bom', 'status'])
    expect(shown).toHaveLength(20)
    expect(shown[0]).toEqual(['P0', 0, 'SP', true, 'bloqueado'])
    expect(shown[15]?.[0]).toBe('P100')
  })
})

describe('deleteDataset', () => {
  it('hides it at once and wipes its rows by the job', async () => {
    const { ctx, id, append } = await receiving()
    await append(0, rows(40))
    await append(1, [...rows(5), { status: 'talvez' }], { on_error: 'skip' })
    await deleteDataset(ctx, { dataset_id: id })
    await expect(getDataset(ctx.companyId, id)).rejects.toEqual(reason('not_found'))
    const control = { companyId: ctx.companyId, signal: new AbortController().signal } as JobControl
    await purgeDatasetJob.handler({ dataset_id: id }, control)
    expect(await batchSequences(ctx.companyId, id)).toEqual([])
  })

  it('is refused while a training reads it', async () => {
    const { ctx, id, append } = await receiving()
    await append(0, rows(60), { final: true })
    await expect(deleteDataset(ctx, { dataset_id: id })).rejects.toEqual(reason('dataset_in_training'))
  })
})
