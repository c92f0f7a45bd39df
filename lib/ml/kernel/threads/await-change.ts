/** Looks before sleeping: some 50 µs, within which most answers come. */
const LOOKS = 5000

/** The word's value once it is no longer `old`. */
export function awaitChange(words: Int32Array, word: number, old: number): number {
  for (let look = 0; look < LOOKS; look++) {
    const now = Atomics.load(words, word)
    if (now !== old) return now
  }
  for (;;) {
    Atomics.wait(words, word, old)
    const now = Atomics.load(words, word)
    if (now !== old) return now
  }
}
