const slotBytes = 8

function add(value: unknown, seen: Set<unknown>): number {
  if (typeof value === 'string') return slotBytes + 2 * value.length
  if (typeof value !== 'object' || value === null) return slotBytes
  const held = ArrayBuffer.isView(value) ? value.buffer : value
  if (seen.has(held)) return slotBytes
  seen.add(held)
  if (held !== value || held instanceof ArrayBuffer) return (held as ArrayBuffer).byteLength
  let bytes = slotBytes
  const children = value instanceof Map || value instanceof Set || Array.isArray(value) ? value : Object.entries(value)
  for (const child of children) bytes += add(child, seen)
  return bytes
}

/** About how many bytes a value holds in memory: its typed arrays by their buffers, each once, the rest estimated. */
export const weigh = (value: unknown): number => add(value, new Set())
