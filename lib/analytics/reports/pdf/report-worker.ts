// Runs in a worker thread, under the bundler, tsx and bare Node alike: relative `.ts` imports only.
import { parentPort, workerData } from 'node:worker_threads'
import type { Sheet } from '../sheet/blocks.ts'
import { drawReport } from './draw-report.ts'

parentPort?.postMessage(Uint8Array.from(await drawReport(workerData as Sheet)))
