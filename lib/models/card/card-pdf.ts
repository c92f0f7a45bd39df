import { Worker } from 'node:worker_threads'
import { answerOf } from '@/lib/platform/ask-worker'
import { singleton } from '@/lib/platform/singleton'
import { Slots } from '@/lib/platform/slots'
import type { Card } from './blocks'

const maxWaiting = 16
const limitMs = 60_000

/**
 * The card as a PDF, set in a worker thread of its own, one at a time: reading the fonts alone takes some tenths of a
 * second.
 * @throws AppError `unavailable` when sixteen wait already; Error when the thread fails or takes over a minute
 */
export function cardPdf(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const slots = singleton('card-pdf-slots', () => new Slots(1, maxWaiting))
  return slots.run(() => {
    const worker = new Worker(new URL('./pdf/pdf-worker.ts', import.meta.url), { workerData: card })
    return answerOf<Uint8Array<ArrayBuffer>>(worker, limitMs)
  })
}
