import type { Timeframe } from '@/db/constants/analytics'
import type { Locale } from '@/db/constants/identity'
import { beat, hello } from './frames'
import type { Place } from './place'

/** What somebody looks at; whoever looks at the same gets the very same bytes. */
export type Look = { timeframe: Timeframe; simulated: boolean; locale: Locale }
export const keyOf = ({ timeframe, simulated, locale }: Look) => `${timeframe}|${simulated}|${locale}`

/** Frames that wait for a reader; one who is slower is sent no more until he has read. */
const mostWaiting = 4

type Ends = { wants: (viewer: Viewer) => void; left: (viewer: Viewer) => void }

/** One open stream: holds a few frames at most and tells when its reader is ready for more. */
export class Viewer {
  readonly look: Look
  readonly key: string
  readonly stream: ReadableStream<Uint8Array>
  readonly openedAt: number
  /** The log's place of the last frame it was given; undefined before the first. */
  after: number | undefined
  /** Where it was before it came back. */
  readonly cameFrom: Place | undefined
  skipped = 0
  /** Since when it reads nothing; 0 while it reads. */
  stuckSince = 0
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined
  readonly #ends: Ends

  constructor(look: Look, cameFrom: Place | undefined, openedAt: number, ends: Ends) {
    this.look = look
    this.key = keyOf(look)
    this.cameFrom = cameFrom
    this.openedAt = openedAt
    this.#ends = ends
    this.stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller
          controller.enqueue(hello)
        },
        pull: () => {
          this.stuckSince = 0
          if (this.skipped > 0) ends.wants(this)
        },
        cancel: () => {
          this.#controller = undefined
          ends.left(this)
        },
      },
      new CountQueuingStrategy({ highWaterMark: mostWaiting }),
    )
  }

  get isOpen(): boolean {
    return this.#controller !== undefined
  }

  get isReady(): boolean {
    return (this.#controller?.desiredSize ?? 0) > 0
  }

  /** A frame that would have been sent to a faster reader. */
  skip(now: number): void {
    this.skipped += 1
    this.stuckSince ||= now
  }

  give(frames: readonly Uint8Array[]): void {
    for (const frame of frames) this.#controller?.enqueue(frame)
  }

  beat(): void {
    if (this.isReady) this.#controller?.enqueue(beat)
  }

  close(): void {
    const controller = this.#controller
    if (!controller) return
    this.#controller = undefined
    this.#ends.left(this)
    try {
      controller.close()
    } catch {
      // The reader went first.
    }
  }
}
