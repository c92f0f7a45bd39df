const sliceItems = 4_096

type Listed = readonly unknown[] | Float64Array

const isList = (value: object): value is Listed => Array.isArray(value) || ArrayBuffer.isView(value)

/** JSON text in pieces, so that no long array is ever one string; a typed array reads as an array of numbers. */
export function* jsonChunks(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) {
    yield JSON.stringify(value)
    return
  }
  if (isList(value)) {
    yield '['
    for (let at = 0; at < value.length; at += sliceItems) {
      const items = JSON.stringify([...value.slice(at, at + sliceItems)])
      yield `${at > 0 ? ',' : ''}${items.slice(1, -1)}`
    }
    yield ']'
    return
  }
  let comma = '{'
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue
    yield `${comma}${JSON.stringify(key)}:`
    yield* jsonChunks(item)
    comma = ','
  }
  yield comma === '{' ? '{}' : '}'
}
