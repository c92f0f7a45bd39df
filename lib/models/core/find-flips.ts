import type { HeldOut } from './held-out'

/** Places in the held-out rows whose answer differs between two thresholds, by probability, then row. */
export function findFlips(heldOut: Pick<HeldOut, 'probabilities' | 'rows'>, from: number, to: number): number[] {
  const [low, high] = from < to ? [from, to] : [to, from]
  const { probabilities, rows } = heldOut
  const places: number[] = []
  probabilities.forEach((probability, place) => {
    if (probability >= low && probability < high) places.push(place)
  })
  const at = (list: Float64Array | Uint32Array, place: number) => list[place] as number
  return places.sort((a, b) => at(probabilities, a) - at(probabilities, b) || at(rows, a) - at(rows, b))
}
