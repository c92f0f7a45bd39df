import { Worker } from 'node:worker_threads'
import type { Card } from './blocks'

/** The card as a PDF, set in a worker thread: reading the fonts alone takes some tenths of a second. */
export function cardPdf(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./pdf/pdf-worker.ts', import.meta.url), { workerData: card })
    worker.on('message', resolve)
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the PDF's thread ended with ${code}`)))
  })
}
