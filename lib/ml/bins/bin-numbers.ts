const KEYS = 65536
const EXPONENT = 0x7ff0
const words = new Float64Array(1)
const halves = new Uint16Array(words.buffer)

/** First and last bin a number can fall into, by the top 16 bits of its double. */
export interface BinTable {
  first: Uint8Array
  last: Uint8Array
}

export function createBinTable(): BinTable {
  return { first: new Uint8Array(KEYS), last: new Uint8Array(KEYS) }
}

/** Top 16 bits as an integer that grows with the number (little-endian, as every JS engine runs). */
function orderedKey(value: number): number {
  words[0] = value
  const key = halves[3] as number
  return key & 0x8000 ? 0xffff - key : key | 0x8000
}

/** Fills the table for these edges; keys of NaN and ±Infinity lead to the bin `missing`. */
export function fillBinTable(table: BinTable, edges: Float64Array, missing: number): void {
  const { first, last } = table
  let from = 0
  for (let bin = 0; bin < edges.length; ) {
    const key = orderedKey(edges[bin] as number)
    first.fill(bin, from, key)
    last.fill(bin, from, key)
    first[key] = bin
    while (bin < edges.length && orderedKey(edges[bin] as number) === key) bin++
    last[key] = bin
    from = key + 1
  }
  first.fill(edges.length, from)
  last.fill(edges.length, from)
  // From ordered keys to raw ones: the positive half moves down, the negative half is mirrored up.
  for (const half of [first, last]) {
    const negative = half.slice(0, KEYS / 2).reverse()
    half.copyWithin(0, KEYS / 2)
    half.set(negative, KEYS / 2)
    half.fill(missing, EXPONENT, KEYS / 2)
    half.fill(missing, KEYS / 2 + EXPONENT)
  }
}

/** Bins `values` into `out` (same length): the table, then a binary search where a key spans bins. */
export function binNumbers(values: Float64Array, edges: Float64Array, table: BinTable, out: Uint8Array): void {
  const { first, last } = table
  const keys = new Uint16Array(values.buffer, values.byteOffset, values.length * 4)
  for (let i = 0; i < values.length; i++) {
    const key = keys[4 * i + 3] as number
    let low = first[key] as number
    let high = last[key] as number
    if (low !== high) {
      const value = values[i] as number
      while (low < high) {
        const middle = (low + high) >> 1
        if (value > (edges[middle] as number)) low = middle + 1
        else high = middle
      }
    }
    out[i] = low
  }
}
