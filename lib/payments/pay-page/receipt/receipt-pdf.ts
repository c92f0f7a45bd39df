import { Worker } from 'node:worker_threads'
import { answerOf } from '@/lib/platform/ask-worker'
import { singleton } from '@/lib/platform/singleton'
import { Slots } from '@/lib/platform/slots'
import type { ReceiptLines } from './receipt-lines'

const maxWaiting = 64
const limitMs = 30_000

/**
 * The receipt as a PDF, set in a worker thread of its own, one at a time.
 * @throws AppError `unavailable` when too many wait already; Error when the thread fails or takes too long
 */
export function receiptPdf(lines: ReceiptLines): Promise<Uint8Array<ArrayBuffer>> {
  const slots = singleton('receipt-pdf-slots', () => new Slots(1, maxWaiting))
  return slots.run(() => {
    const worker = new Worker(new URL('./receipt-worker.ts', import.meta.url), { workerData: lines })
    return answerOf<Uint8Array<ArrayBuffer>>(worker, limitMs)
  })
}
