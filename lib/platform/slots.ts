import { AppError } from './errors'

/** Lets at most `atOnce` pieces of work run and at most `maxWaiting` wait, in the order they came. */
export class Slots {
  readonly #atOnce: number
  readonly #maxWaiting: number
  readonly #waiting: (() => void)[] = []
  #busy = 0

  constructor(atOnce: number, maxWaiting: number) {
    this.#atOnce = atOnce
    this.#maxWaiting = maxWaiting
  }

  /** @throws AppError `unavailable` when as many wait already as may; what `work` throws */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#busy < this.#atOnce) this.#busy += 1
    else {
      if (this.#waiting.length >= this.#maxWaiting) throw new AppError('unavailable')
      await new Promise<void>((resume) => this.#waiting.push(resume))
    }
    try {
      return await work()
    } finally {
      // Whoever waits longest takes the slot over.
      const next = this.#waiting.shift()
      if (next) next()
      else this.#busy -= 1
    }
  }
}
