import { availableParallelism } from 'node:os'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { type TrainingInput, TWO_THREAD_CELLS } from '@/lib/ml'
import { log } from '@/lib/platform/log'

/** A thread that waits for the training worker's call at the other end of `port`. */
export interface KernelHelper {
  port: MessagePort
  stop: () => Promise<unknown>
}

/** A second thread for a training large enough to gain from one; null for others and on a single core. */
export function startHelper({ frame }: TrainingInput): KernelHelper | null {
  if (frame.rows * frame.columns.length < TWO_THREAD_CELLS || availableParallelism() < 2) return null
  const { port1, port2 } = new MessageChannel()
  const worker = new Worker(new URL('./kernel-helper.ts', import.meta.url), {
    workerData: port2,
    transferList: [port2],
  })
  // Without a helper the training only takes longer.
  worker.on('error', (error) => log().warn({ err: error }, 'kernel helper ended badly'))
  worker.unref()
  return { port: port1, stop: () => worker.terminate() }
}
