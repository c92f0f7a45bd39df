// Runs in a worker thread, under the bundler, tsx and bare Node alike: relative `.ts` imports only.
import { parentPort, workerData } from 'node:worker_threads'
import { drawReceipt } from './draw-receipt.ts'
import type { ReceiptLines } from './receipt-lines.ts'

parentPort?.postMessage(Uint8Array.from(await drawReceipt(workerData as ReceiptLines)))
