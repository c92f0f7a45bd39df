import type { Algorithm, Frame } from '@/lib/ml'
import type { ModelRow } from '@/lib/models/repository'
import { runTraining } from '@/lib/models/run-training'
import { storeModel } from '@/lib/models/store-model'
import { newId } from '@/lib/platform/ids'
import { systemContext } from '@/lib/platform/system-context'

/** Repeatable numbers in [0, 1). */
export function noise(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

/** Orders whose answer hangs on Pefin entries, the score, the region and being in the Simples regime. */
export function exampleFrame(rows = 1_200, seed = 7): { frame: Frame; labels: Uint8Array; orderIds: string[] } {
  const random = noise(seed)
  const regions = ['Sul', 'Norte', 'Centro-Oeste']
  const columns = Array.from({ length: 4 }, () => new Float64Array(rows))
  const [pefin, score, simples, region] = columns as [Float64Array, Float64Array, Float64Array, Float64Array]
  const labels = new Uint8Array(rows)
  for (let row = 0; row < rows; row += 1) {
    pefin[row] = Math.floor(random() * 5)
    score[row] = random() < 0.1 ? Number.NaN : Math.round(random() * 1_000)
    simples[row] = random() < 0.5 ? 1 : 0
    region[row] = Math.floor(random() * 3)
    const weight = 0.9 - 0.2 * (pefin[row] as number) + (score[row] || 0) / 2_000 - (region[row] === 1 ? 0.3 : 0)
    labels[row] = random() < weight ? 1 : 0
  }
  const frame: Frame = {
    rows,
    features: [
      { name: 'PefinNumOcorrencia', type: 'number', monotone: -1, categories: [] },
      { name: 'score', type: 'number', monotone: 0, categories: [] },
      { name: 'clisimples', type: 'boolean', monotone: 0, categories: [] },
      { name: 'regiao', type: 'category', monotone: 0, categories: regions },
    ],
    columns,
  }
  return { frame, labels, orderIds: Array.from({ length: rows }, (_, row) => `ped-${row}`) }
}

type Changes = { rows?: number; seed?: number; maxDepth?: number; datasetId?: string; algorithm?: Algorithm }
type Example = Pick<ReturnType<typeof exampleFrame>, 'orderIds'> & { trained: Awaited<ReturnType<typeof runTraining>> }
/** The same example trained once a file: a training is deterministic, and storing it changes nothing of it. */
const trainedOnce = new Map<string, Promise<Example>>()

async function trainExample(changes: Changes): Promise<Example> {
  const { frame, labels, orderIds } = exampleFrame(changes.rows, changes.seed)
  const trained = await runTraining(
    {
      frame,
      labels,
      split: { testShare: 0.3, seed: 42 },
      algorithm: changes.algorithm ?? 'tree',
      ...(changes.maxDepth !== undefined && { options: { maxDepth: changes.maxDepth } }),
    },
    { signal: new AbortController().signal, onStage: () => undefined },
  )
  return { orderIds, trained }
}

/** Trains on example data and stores a version as the job does; the company's first becomes the active one. */
export async function storeExampleModel(companyId: string, changes: Changes = {}): Promise<ModelRow> {
  const { datasetId: _, ...example } = changes
  const slot = JSON.stringify(example)
  const training = trainedOnce.get(slot) ?? trainExample(changes)
  trainedOnce.set(slot, training)
  const { orderIds, trained } = await training
  const identity = {
    name: 'Pedidos',
    requested: changes.algorithm ?? 'tree',
    datasetId: changes.datasetId ?? 'ds_example',
    datasetName: 'pedidos.csv',
    labelMeaning: 'analyst_decision',
    target: 'status',
    approveLabel: 'liberado',
    rejectLabel: 'bloqueado',
    options: {},
    positiveWeight: 1,
    split: { testShare: 0.3, seed: 42, timeColumn: null },
    jobId: newId('job'),
    idColumns: ['pedid'],
    excluded: [{ name: 'constante', reason: 'constant' }],
    unusedColumns: ['pedid', 'constante'],
    orderIds,
    customerIds: orderIds.map((id) => `cli-${id}`),
  }
  return storeModel(systemContext(companyId, 'models.train', 'req_test', Date.now), identity, trained)
}
