import { transaction } from '@/db/client'
import { appendBatch, completeDataset, createDataset } from '@/lib/datasets'
import { decideOrder, recordOutcome } from '@/lib/decisions'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { cancelJob } from '@/lib/platform/jobs/cancel'
import type { JobControl } from '@/lib/platform/jobs/define'
import { testContext } from '@/tests/support/database'
import { noise, storeExampleModel } from '@/tests/support/trained-model'

const regions = ['Sul', 'Norte', 'Centro-Oeste']

/** The inputs of an order of the example, the same for the same number. */
export function inputs(n: number): Record<string, number | string | boolean> {
  const random = noise(n + 1)
  for (let skip = 0; skip < 5; skip += 1) random()
  return {
    PefinNumOcorrencia: Math.floor(random() * 5),
    score: Math.round(random() * 1_000),
    clisimples: random() < 0.5,
    regiao: regions[Math.floor(random() * 3)] ?? 'Sul',
  }
}

export type Company = { ctx: Context; datasetId: string; modelId: string }

/** A complete data set of 200 orders whose own training was called off, and an active version of the same columns. */
export async function exampleCompany(changes: Partial<Context> = {}): Promise<Company> {
  const ctx = testContext(newId('company'), changes)
  const { id } = await createDataset(ctx, { name: 'Pedidos', label_meaning: 'analyst_decision' })
  const items = Array.from({ length: 200 }, (_, n) => {
    const { PefinNumOcorrencia: pefin, ...rest } = inputs(n)
    return { pedid: `P${n}`, PefinNumOcorrencia: pefin, ...rest, status: Number(pefin) > 1 ? 'bloqueado' : 'liberado' }
  })
  // A few against the rule, or the column would give the label away.
  for (const item of items.slice(0, 30)) item.status = item.status === 'liberado' ? 'bloqueado' : 'liberado'
  await appendBatch(ctx, { dataset_id: id, sequence: 0, items })
  const { trainingJobId } = await completeDataset(ctx, { dataset_id: id })
  await transaction(() => cancelJob(ctx.companyId, trainingJobId, Date.now()))
  const model = await storeExampleModel(ctx.companyId, { datasetId: id, rows: 400 })
  return { ctx, datasetId: id, modelId: model.id }
}

/** Decides orders `from` to `to` and records the outcome of those for which `paid` gives one. */
export async function decideSome(
  ctx: Context,
  [from, to]: readonly [number, number],
  paid: (n: number) => boolean | undefined = () => undefined,
  changes: Record<string, number | string | boolean> = {},
): Promise<string[]> {
  const ids: string[] = []
  for (let n = from; n < to; n += 1) {
    const { row } = await decideOrder(ctx, { order_id: `D${n}`, features: { ...inputs(n), ...changes } })
    ids.push(row.id)
    const outcome = paid(n)
    if (outcome !== undefined) await recordOutcome(ctx, { id: row.id, paid: outcome })
  }
  return ids
}

/** What a running job is given; `at` is its clock. */
export const jobControl = (companyId: string, at: () => number = Date.now): JobControl => ({
  jobId: newId('job'),
  companyId,
  attempt: 1,
  signal: new AbortController().signal,
  report: () => undefined,
  now: at,
})
