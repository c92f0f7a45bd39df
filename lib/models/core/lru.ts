/**
 * A map of at most `limit` units of weight that forgets the entries unused for longest; the newest stays however
 * heavy it is.
 */
export class Lru<V> {
  readonly #entries = new Map<string, { value: V; weight: number }>()
  readonly #limit: number
  #total = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key)
    if (entry === undefined) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.value
  }

  set(key: string, value: V, weight: number): void {
    this.delete(key)
    this.#entries.set(key, { value, weight })
    this.#total += weight
    for (const oldest of this.#entries.keys()) {
      if (this.#total <= this.#limit || oldest === key) return
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    this.#total -= this.#entries.get(key)?.weight ?? 0
    this.#entries.delete(key)
  }
}
