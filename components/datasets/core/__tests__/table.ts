import { inspect, type Preview } from '../inspect'

/** A preview of a CSV text that is the whole file. */
export function previewOf(text: string): Preview {
  const { preview, fault } = inspect(new TextEncoder().encode(text), true)
  if (fault) throw new Error(fault.code)
  return preview
}

/** A CSV of `count` rows made by `row`. */
export const csv = (header: string, count: number, row: (place: number) => string) =>
  [header, ...Array.from({ length: count }, (_, place) => row(place))].join('\n')
