// The training worker's second thread, under the bundler, tsx and bare Node alike: relative `.ts` imports only.
import { type MessagePort, workerData } from 'node:worker_threads'
import { serveKernel } from '../ml/index.ts'

/** What the training worker sends once, when its first large training begins. */
export interface HelperJob {
  memory: WebAssembly.Memory
  module: WebAssembly.Module
}

const port = workerData as MessagePort
port.once('message', ({ memory, module }: HelperJob) => serveKernel(memory, module))
