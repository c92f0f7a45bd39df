/** What the held-out rows were and what the model said of them, in the order of `rows`. */
export type HeldOut = {
  labels: Uint8Array
  probabilities: Float64Array
  /** The data set's row of each, ascending. */
  rows: Uint32Array
  orderIds: (string | null)[] | null
}

const align = 8

/** One buffer: length of the JSON head, the head (padded to 8), probabilities, rows, labels; little-endian. */
export function packHeldOut(heldOut: HeldOut): Buffer {
  const count = heldOut.rows.length
  const json = Buffer.from(JSON.stringify({ count, orderIds: heldOut.orderIds }))
  const headBytes = Math.ceil((json.length + 4) / align) * align
  const packed = Buffer.alloc(headBytes + count * 13)
  packed.writeUInt32LE(json.length, 0)
  json.copy(packed, 4)
  const bytes = (view: ArrayBufferView) => Buffer.from(view.buffer, view.byteOffset, view.byteLength)
  bytes(heldOut.probabilities).copy(packed, headBytes)
  bytes(heldOut.rows).copy(packed, headBytes + count * 8)
  bytes(heldOut.labels).copy(packed, headBytes + count * 12)
  return packed
}

export function unpackHeldOut(packed: Uint8Array): HeldOut {
  // A copy of its own starts at offset 0, as the eight-byte view needs.
  const own = Uint8Array.from(packed)
  const length = new DataView(own.buffer).getUint32(0, true)
  const head = JSON.parse(Buffer.from(own.buffer, 4, length).toString('utf8')) as {
    count: number
    orderIds: HeldOut['orderIds']
  }
  const start = Math.ceil((length + 4) / align) * align
  return {
    probabilities: new Float64Array(own.buffer, start, head.count),
    rows: new Uint32Array(own.buffer, start + head.count * 8, head.count),
    labels: new Uint8Array(own.buffer, start + head.count * 12, head.count),
    orderIds: head.orderIds,
  }
}
