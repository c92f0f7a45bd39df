/** How long each of the packed sections is. */
export interface Counts {
  trees: number
  nodes: number
  /** Nodes that are no leaves, and those among them that ask a threshold or a set of categories. */
  inner: number
  numbers: number
  sets: number
  /** Words of `subsets`; entries of `approved` (0 or `nodes`). */
  words: number
  approved: number
  /** Numbers of the calibration: 2 of Platt, two a point of isotonic. */
  calibration: number
  /** 0 when every left child is the next node, else `inner`. */
  lefts: number
}

/** The binary sections, in the order they are written: widest numbers first, so all lie aligned. */
export interface Sections {
  /** base, weight. */
  line: Float64Array
  calibration: Float64Array
  value: Float64Array
  threshold: Float64Array
  gain: Float64Array
  roots: Uint32Array
  count: Uint32Array
  approved: Uint32Array
  left: Uint32Array
  right: Uint32Array
  subset: Uint32Array
  subsets: Uint32Array
  feature: Uint16Array
  /** kind + 4 · missingLeft. */
  ask: Uint8Array
}

/** Sections of the right sizes: views of `buffer` from `start` (a multiple of 8), or new ones. */
export function sectionsOf(counts: Counts, buffer: ArrayBuffer, start: number): Sections {
  let at = start
  const place = (width: number, length: number): [ArrayBuffer, number, number] => {
    const from = at
    at += width * length
    return [buffer, from, length]
  }
  const doubles = (length: number): Float64Array => new Float64Array(...place(8, length))
  const words = (length: number): Uint32Array => new Uint32Array(...place(4, length))
  return {
    line: doubles(2),
    calibration: doubles(counts.calibration),
    value: doubles(counts.nodes),
    threshold: doubles(counts.numbers),
    gain: doubles(counts.inner),
    roots: words(counts.trees),
    count: words(counts.nodes),
    approved: words(counts.approved),
    left: words(counts.lefts),
    right: words(counts.inner),
    subset: words(counts.sets),
    subsets: words(counts.words),
    feature: new Uint16Array(...place(2, counts.inner)),
    ask: new Uint8Array(...place(1, counts.nodes)),
  }
}

/** Bytes of all sections together. */
export function sectionBytes(counts: Counts): number {
  const doubles = 2 + counts.calibration + counts.nodes + counts.numbers + counts.inner
  const words = counts.trees + counts.nodes + counts.approved + counts.lefts + counts.inner + counts.sets + counts.words
  return 8 * doubles + 4 * words + 2 * counts.inner + counts.nodes
}

/** The file is little-endian; on a machine that is not, every number is turned round in place. */
export function fixByteOrder(sections: Sections): void {
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] === 1) return
  for (const section of Object.values(sections) as Sections[keyof Sections][]) {
    const bytes = new Uint8Array(section.buffer, section.byteOffset, section.byteLength)
    for (let i = 0; i < bytes.length; i += section.BYTES_PER_ELEMENT) {
      bytes.subarray(i, i + section.BYTES_PER_ELEMENT).reverse()
    }
  }
}
