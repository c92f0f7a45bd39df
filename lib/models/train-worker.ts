// Runs in a worker thread, under the bundler, tsx and bare Node alike: relative `.ts` imports only.
import { createHash } from 'node:crypto'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import {
  type Algorithm,
  enlistHelper,
  MlError,
  packModel,
  type TrainingInput,
  type TrainingReport,
  type TrainingResult,
  type TrainingStage,
  trainAndEvaluate,
} from '../ml/index.ts'
import { packBackground } from './core/background.ts'
import { packHeldOutColumns } from './core/held-out-columns.ts'

type Surrogate = { agreement: number; r2: number; model: Uint8Array }

/** A training's outcome; models and rows travel as bytes, since their bytes are what is stored and hashed. */
export type TrainedModel = Omit<TrainingResult, 'model' | 'report'> & {
  algorithm: Algorithm
  /** Trained with, defaults filled in. */
  trainedOptions: Record<string, number>
  model: Uint8Array
  modelHash: string
  heldOutRowsHash: string
  heldOutColumns: Uint8Array
  background: Uint8Array
  surrogate: Surrogate | null
  report: Omit<TrainingReport, 'background' | 'surrogate'>
}

/** What the thread is started with; `helper` leads to the second thread of a large training. */
export interface TrainingOrder {
  input: TrainingInput
  helper: MessagePort | null
}

export type WorkerMessage =
  | { type: 'stage'; stage: TrainingStage; share: number }
  | { type: 'done'; result: TrainedModel }
  | { type: 'failed'; code: string; message: string }

const stageEveryMs = 50
let lastStageMs = 0
let lastStage = ''

function post(message: WorkerMessage, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer)
}

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

function run(input: TrainingInput): void {
  const { model, report, ...figures } = trainAndEvaluate(input, {
    now: () => performance.now(),
    onStage(stage, share) {
      const nowMs = performance.now()
      if (stage === lastStage && nowMs - lastStageMs < stageEveryMs) return
      lastStage = stage
      lastStageMs = nowMs
      post({ type: 'stage', stage, share })
    },
  })
  const { background, surrogate, ...told } = report
  const rows = figures.testRowIndex
  const packed = packModel(model)
  const result: TrainedModel = {
    ...figures,
    algorithm: model.algorithm,
    trainedOptions: model.options,
    model: packed,
    modelHash: sha256(packed),
    heldOutRowsHash: sha256(new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength)),
    heldOutColumns: packHeldOutColumns(input.frame, rows),
    background: packBackground(background),
    surrogate: surrogate && { agreement: surrogate.agreement, r2: surrogate.r2, model: packModel(surrogate.model) },
    report: told,
  }
  const views = [figures.testLabels, figures.testProbabilities, rows, result.heldOutColumns, result.background]
  post({ type: 'done', result }, [...new Set(views.map((view) => view.buffer as ArrayBuffer))])
}

try {
  const { input, helper } = workerData as TrainingOrder
  if (helper) {
    enlistHelper({ start: (memory, module) => helper.postMessage({ memory, module }), now: () => performance.now() })
  }
  run(input)
} catch (error) {
  const code = error instanceof MlError ? error.code : 'training_crashed'
  post({ type: 'failed', code, message: error instanceof Error ? error.message : String(error) })
}
