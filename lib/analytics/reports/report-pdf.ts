import { Worker } from 'node:worker_threads'
import { answerOf } from '@/lib/platform/ask-worker'
import { singleton } from '@/lib/platform/singleton'
import { Slots } from '@/lib/platform/slots'
import type { Sheet } from './sheet/blocks'

const maxWaiting = 32
const limitMs = 60_000

/**
 * The report as a PDF, set in a worker thread of its own, one at a time.
 * @throws AppError `unavailable` when too many wait already; Error when the thread fails or takes over a minute
 */
export function reportPdf(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const slots = singleton('report-pdf-slots', () => new Slots(1, maxWaiting))
  return slots.run(() => {
    const worker = new Worker(new URL('./pdf/report-worker.ts', import.meta.url), { workerData: sheet })
    return answerOf<Uint8Array<ArrayBuffer>>(worker, limitMs)
  })
}
