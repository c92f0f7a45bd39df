const align = 8
const padded = (length: number) => Math.ceil(length / align) * align

/**
 * One buffer of a JSON head and binary sections: length of the head (u32), the head, then each section at a multiple
 * of eight; little-endian.
 */
export function packFramed(head: object, sections: readonly ArrayBufferView[]): Uint8Array {
  const sizes = sections.map((section) => section.byteLength)
  const json = new TextEncoder().encode(JSON.stringify({ head, sizes }))
  const start = padded(4 + json.length)
  const packed = new Uint8Array(sizes.reduce((at, size) => at + padded(size), start))
  new DataView(packed.buffer).setUint32(0, json.length, true)
  packed.set(json, 4)
  let at = start
  for (const { buffer, byteOffset, byteLength } of sections) {
    packed.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += padded(byteLength)
  }
  return packed
}

/** Reads what `packFramed` wrote. Sections share one buffer of their own, each aligned for any typed array. */
export function openFramed<H>(packed: Uint8Array): { head: H; sections: Uint8Array<ArrayBuffer>[] } {
  // A copy of its own starts at offset 0, as eight-byte views need.
  const own = Uint8Array.from(packed)
  const length = new DataView(own.buffer).getUint32(0, true)
  const { head, sizes } = JSON.parse(new TextDecoder().decode(own.subarray(4, 4 + length))) as {
    head: H
    sizes: number[]
  }
  let at = padded(4 + length)
  const sections = sizes.map((size) => {
    const section = new Uint8Array(own.buffer, at, size)
    at += padded(size)
    return section
  })
  return { head, sections }
}

/** A section's bytes as doubles. */
export const asDoubles = ({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>) =>
  new Float64Array(buffer, byteOffset, byteLength / Float64Array.BYTES_PER_ELEMENT)

/** A section's bytes as 32-bit counts. */
export const asCounts = ({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>) =>
  new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT)
