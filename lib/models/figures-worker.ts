// Runs in a worker thread, under the bundler, tsx and bare Node alike: relative `.ts` imports only.
import { parentPort } from 'node:worker_threads'
import { type FigureTask, figureTasks } from './core/figure-tasks.ts'

/** What the thread is asked. */
export type FigureOrder = { task: FigureTask; args: unknown[] }
/** What it answers. */
export type FigureAnswer = { result: unknown } | { failed: string }

function work({ task, args }: FigureOrder): FigureAnswer {
  try {
    return { result: (figureTasks[task] as (...given: unknown[]) => unknown)(...args) }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (order: FigureOrder) => parentPort?.postMessage(work(order)))
