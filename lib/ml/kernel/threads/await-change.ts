/** Looks before sleeping: some 50 µs, within which most answers come. */
const LOOKS = 5000

/** The word's value once it is no longer `old`; throws when that takes longer than `mostMs`. */
export function awaitChange(words: Int32Array, word: number, old: number, mostMs = Number.POSITIVE_INFINITY): number {
  for (let look = 0; look < LOOKS; look++) {
    const now = Atomics.load(words, word)
    if (now !== old) return now
  }
  for (;;) {
    if (Atomics.wait(words, word, old, mostMs) === 'timed-out') throw new Error('the kernel helper does not answer')
    const now = Atomics.load(words, word)
    if (now !== old) return now
  }
}
