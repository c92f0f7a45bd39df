import { setImmediate as nextTurn } from 'node:timers/promises'
import type { TrainingData } from './core/frame-builder'

const pick = (values: Float64Array, places: Uint32Array) =>
  Float64Array.from(places, (place) => values[place] as number)

/** The rows at these places, in their order; other work gets its turn between columns. */
export async function pickRows(data: TrainingData, places: Uint32Array): Promise<TrainingData> {
  const { frame, labels, times, orderIds, customerIds } = data
  const columns: Float64Array[] = []
  for (const column of frame.columns) {
    columns.push(pick(column, places))
    await nextTurn()
  }
  return {
    frame: { ...frame, rows: places.length, columns },
    labels: Uint8Array.from(places, (place) => labels[place] as number),
    times: times && pick(times, places),
    orderIds: Array.from(places, (place) => orderIds[place] ?? null),
    customerIds: customerIds && Array.from(places, (place) => customerIds[place] ?? null),
  }
}
