// Runs under bare Node in a worker thread.
import { workerData } from 'node:worker_threads'
import { serveKernel } from '../../threads/serve-kernel.ts'

const { memory, module } = workerData as { memory: WebAssembly.Memory; module: WebAssembly.Module }
serveKernel(memory, module)
