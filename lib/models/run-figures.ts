import { Worker } from 'node:worker_threads'
import { answerOf } from '@/lib/platform/ask-worker'
import { singleton } from '@/lib/platform/singleton'
import { Slots } from '@/lib/platform/slots'
import { type FigureTask, figureTasks } from './core/figure-tasks'
import type { FigureAnswer, FigureOrder } from './figures-worker'

type Tasks = typeof figureTasks

/** Up to so many rows the figures take some milliseconds, less than the way to the thread and back is worth. */
const mostInPlace = 20_000
const maxWaiting = 64
const limitMs = 60_000
const idleMs = 30_000

const thread = singleton('figures-thread', () => ({
  slots: new Slots(1, maxWaiting),
  worker: null as Worker | null,
  idle: undefined as NodeJS.Timeout | undefined,
}))

function startWorker(): Worker {
  const worker = new Worker(new URL('./figures-worker.ts', import.meta.url))
  const forget = () => {
    if (thread.worker === worker) thread.worker = null
  }
  worker.on('error', forget)
  worker.on('exit', forget)
  return worker
}

/** Sends the order to the thread, which outlives it for half a minute and never holds the process up. */
async function askThread(order: FigureOrder): Promise<unknown> {
  clearTimeout(thread.idle)
  thread.worker ??= startWorker()
  const { worker } = thread
  worker.ref()
  try {
    const answer = await answerOf<FigureAnswer>(worker, limitMs, () => worker.postMessage(order))
    if ('failed' in answer) throw new Error(answer.failed)
    return answer.result
  } finally {
    worker.unref()
    thread.idle = setTimeout(() => {
      thread.worker = null
      void worker.terminate()
    }, idleMs).unref()
  }
}

/**
 * Runs one of the figure tasks: of few rows in place, of more in one thread that all share; arrays are copied to it.
 * @param rows how many rows the task looks at
 * @throws AppError `unavailable` when very many wait for the thread already
 */
export function runFigures<K extends FigureTask>(
  task: K,
  args: Parameters<Tasks[K]>,
  rows: number,
  inPlace = mostInPlace,
): Promise<ReturnType<Tasks[K]>> {
  if (rows > inPlace) return thread.slots.run(() => askThread({ task, args })) as Promise<ReturnType<Tasks[K]>>
  const run = figureTasks[task] as unknown as (...given: Parameters<Tasks[K]>) => ReturnType<Tasks[K]>
  return new Promise((resolve) => resolve(run(...args)))
}
