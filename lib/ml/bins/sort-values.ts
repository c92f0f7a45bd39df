const LONG_RUN = 24

/**
 * Sorts finite doubles ascending, in place. Radix sort over the high 32 bits (11, 11, 10), then
 * runs that agree in those bits are finished by insertion, long ones by the engine's own sort.
 * `other` is room of the same length.
 */
export function sortValues(values: Float64Array, other: Float64Array = new Float64Array(values.length)): Float64Array {
  if (values.length < 512) return values.sort()
  radixPass(values, other, 0, 11)
  radixPass(other, values, 11, 11)
  radixPass(values, other, 22, 10)
  values.set(other)
  finishRuns(values)
  return values
}

/**
 * Sorts whole numbers ascending, in place, by counting them; `counts` is room for one count a number
 * from `min` to the largest.
 */
export function sortWholeValues(values: Float64Array, min: number, counts: Uint32Array): Float64Array {
  counts.fill(0)
  for (let i = 0; i < values.length; i++) {
    const at = (values[i] as number) - min
    counts[at] = (counts[at] as number) + 1
  }
  let from = 0
  for (let at = 0; at < counts.length; at++) {
    const to = from + (counts[at] as number)
    values.fill(min + at, from, to)
    from = to
  }
  return values
}

/** The high word as an unsigned integer that grows with the number. */
function flip(word: number): number {
  return word ^ ((word >> 31) | 0x80000000)
}

function radixPass(from: Float64Array, to: Float64Array, shift: number, bits: number): void {
  const high = new Int32Array(from.buffer, from.byteOffset, from.length * 2)
  const mask = (1 << bits) - 1
  const starts = new Uint32Array(1 << bits)
  for (let i = 1; i < high.length; i += 2) {
    const digit = (flip(high[i] as number) >>> shift) & mask
    starts[digit] = (starts[digit] as number) + 1
  }
  let sum = 0
  for (let digit = 0; digit < starts.length; digit++) {
    const count = starts[digit] as number
    starts[digit] = sum
    sum += count
  }
  for (let i = 0; i < from.length; i++) {
    const digit = (flip(high[2 * i + 1] as number) >>> shift) & mask
    const at = starts[digit] as number
    starts[digit] = at + 1
    to[at] = from[i] as number
  }
}

function finishRuns(values: Float64Array): void {
  const high = new Int32Array(values.buffer, values.byteOffset, values.length * 2)
  let start = 0
  for (let i = 1; i <= values.length; i++) {
    if (i < values.length && high[2 * i + 1] === high[2 * start + 1]) continue
    if (i - start > LONG_RUN) sortLongRun(values.subarray(start, i))
    else if (i - start > 1) insertionSort(values, start, i)
    start = i
  }
}

function sortLongRun(run: Float64Array): void {
  for (let i = 1; i < run.length; i++) {
    if ((run[i - 1] as number) > (run[i] as number)) {
      run.sort()
      return
    }
  }
}

function insertionSort(values: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const value = values[i] as number
    let j = i - 1
    while (j >= from && (values[j] as number) > value) {
      values[j + 1] = values[j] as number
      j--
    }
    values[j + 1] = value
  }
}
