// Runs in a worker thread, under the bundler, tsx and bare Node alike: relative `.ts` imports only.
import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import {
  decodeModel,
  encodeModel,
  MlError,
  type TrainingInput,
  type TrainingResult,
  type TrainingStage,
  trainAndEvaluate,
} from '../ml/index.ts'

/** A training's outcome; the tree travels as text, since its text is what is stored and hashed. */
export type TrainedTree = Omit<TrainingResult, 'model'> & { tree: string; treeHash: string; heldOutRowsHash: string }

export type WorkerMessage =
  | { type: 'stage'; stage: TrainingStage; share: number }
  | { type: 'done'; result: TrainedTree }
  | { type: 'failed'; code: string; message: string }

const stageEveryMs = 50
let lastStageMs = 0
let lastStage = ''

function post(message: WorkerMessage, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer)
}

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

/** Through JSON and back once, so that what is hashed now is what is read later. */
const canonicalTree = (model: TrainingResult['model']) =>
  JSON.stringify(encodeModel(decodeModel(JSON.parse(JSON.stringify(encodeModel(model))))))

function run(input: TrainingInput): void {
  const { model, ...figures } = trainAndEvaluate(input, {
    now: () => performance.now(),
    onStage(stage, share) {
      const nowMs = performance.now()
      if (stage === lastStage && nowMs - lastStageMs < stageEveryMs) return
      lastStage = stage
      lastStageMs = nowMs
      post({ type: 'stage', stage, share })
    },
  })
  const tree = canonicalTree(model)
  const rows = figures.testRowIndex
  const heldOutRowsHash = sha256(new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength))
  const buffers = [figures.testLabels.buffer, figures.testProbabilities.buffer, rows.buffer] as ArrayBuffer[]
  post({ type: 'done', result: { ...figures, tree, treeHash: sha256(tree), heldOutRowsHash } }, buffers)
}

try {
  run(workerData as TrainingInput)
} catch (error) {
  const code = error instanceof MlError ? error.code : 'training_crashed'
  post({ type: 'failed', code, message: error instanceof Error ? error.message : String(error) })
}
