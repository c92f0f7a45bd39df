import { Worker } from 'node:worker_threads'
import type { TrainingInput, TrainingStage } from '@/lib/ml'
import { AppError, invalid } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import { startHelper } from './start-helper'
import type { TrainedModel, TrainingOrder, WorkerMessage } from './train-worker'

const maxHeapMb = 3_072
/** Faults of the data that its owner can mend; everything else is a crash of ours. */
const mendable = new Set(['one_class', 'too_few_rows', 'no_features'])

const crashed = (detail: unknown) => {
  log().error({ err: detail }, 'training worker ended badly')
  return new AppError('internal', 'training_crashed')
}

/** Every buffer of the input once; columns may share one. */
function buffersOf(input: TrainingInput): ArrayBuffer[] {
  const views: ArrayBufferView[] = [...input.frame.columns, input.labels]
  if ('times' in input.split) views.push(input.split.times)
  return [...new Set(views.map((view) => view.buffer))].filter((buffer) => buffer instanceof ArrayBuffer)
}

/**
 * Trains in a worker thread; the columns are handed over, not copied, and are gone here afterwards. An abort ends the
 * thread at once, and the promise after the thread.
 * @throws AppError `one_class`, `too_few_rows`, `no_features`, `training_crashed`; the signal's reason when aborted
 */
export function runTraining(
  input: TrainingInput,
  hooks: { signal: AbortSignal; onStage: (stage: TrainingStage, share: number) => void },
): Promise<TrainedModel> {
  hooks.signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const helper = startHelper(input)
    const order: TrainingOrder = { input, helper: helper?.port ?? null }
    const worker = new Worker(new URL('./train-worker.ts', import.meta.url), {
      workerData: order,
      transferList: [...buffersOf(input), ...(helper ? [helper.port] : [])],
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
    })
    let settled = false
    const settle = (act: () => void) => {
      // The thread's own exit follows every end and says nothing new.
      if (settled) return
      settled = true
      void helper?.stop()
      hooks.signal.removeEventListener('abort', stop)
      act()
    }
    // Only an abort ends the thread from outside; else it has said its last word and ends by itself.
    const stop = () => {
      settle(() => void worker.terminate().finally(() => reject(hooks.signal.reason)))
    }
    hooks.signal.addEventListener('abort', stop)
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'stage') hooks.onStage(message.stage, message.share)
      else if (message.type === 'done') settle(() => resolve(message.result))
      else settle(() => reject(mendable.has(message.code) ? invalid(message.code) : crashed(message.message)))
    })
    worker.on('error', (error) => settle(() => reject(crashed(error))))
    worker.on('exit', (code) => settle(() => reject(crashed(`exit code ${code}`))))
  })
}
