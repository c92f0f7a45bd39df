import { DONE, JOB, JOB_FROM, JOB_KIND, JOB_TO, LISTENS } from '../header.ts'
import { awaitChange } from './await-change.ts'

/** Jobs after which the helper is judged, and the share of them spent waiting at which it is let go. */
const TRIAL_JOBS = 16
const MOST_WAITING = 0.4
/** A job takes some milliseconds: after this long the helper has died, and the training ends with it. */
const LOST_MS = 60_000

/** A thread that can be started and a clock: what `lib/ml` cannot have of itself. */
export interface Helper {
  /** Has another thread call `serveKernel` with these. */
  start(memory: WebAssembly.Memory, module: WebAssembly.Module): void
  /** Milliseconds. */
  now(): number
}

/**
 * This thread's side of working with a helper on one shared memory. Waiting is measured: when the
 * other core is busy a helper costs more than it brings, and the team works alone from then on.
 */
export class Team {
  readonly #words: Int32Array
  readonly #now: () => number
  #job = 0
  #jobs = 0
  #busyMs = 0
  #waitedMs = 0
  #alone = false

  constructor(memory: WebAssembly.Memory, now: () => number) {
    this.#words = new Int32Array(memory.buffer)
    this.#now = now
  }

  /** Gives the helper another trial. */
  restart(): void {
    this.#alone = false
    this.#jobs = this.#busyMs = this.#waitedMs = 0
  }

  /** Runs `own` here while the helper does the job on [from, to); false, nothing done, when it is not there. */
  share(kind: number, from: number, to: number, own: () => void): boolean {
    const words = this.#words
    if (this.#alone || Atomics.load(words, LISTENS) === 0) return false
    const startedMs = this.#now()
    words[JOB_KIND] = kind
    words[JOB_FROM] = from
    words[JOB_TO] = to
    Atomics.store(words, JOB, ++this.#job)
    Atomics.notify(words, JOB)
    own()
    const doneMs = this.#now()
    awaitChange(words, DONE, this.#job - 1, LOST_MS)
    const endMs = this.#now()
    this.#judge(doneMs - startedMs, endMs - doneMs)
    return true
  }

  #judge(ownMs: number, waitedMs: number): void {
    this.#busyMs += ownMs + waitedMs
    this.#waitedMs += waitedMs
    if (++this.#jobs < TRIAL_JOBS) return
    this.#alone = this.#waitedMs > MOST_WAITING * this.#busyMs
    this.#jobs = this.#busyMs = this.#waitedMs = 0
  }
}
