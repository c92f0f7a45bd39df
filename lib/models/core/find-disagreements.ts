import type { HeldOut } from './held-out'

type Scored = { heldOut: Pick<HeldOut, 'probabilities' | 'rows'>; threshold: number }

/** Places in the held-out rows that two versions answer differently, widest gap in probability first, then by row. */
export function findDisagreements(a: Scored, b: Scored): number[] {
  const at = ({ heldOut }: Scored, place: number) => heldOut.probabilities[place] as number
  const places: number[] = []
  a.heldOut.probabilities.forEach((probability, place) => {
    if (probability >= a.threshold !== at(b, place) >= b.threshold) places.push(place)
  })
  const gap = (place: number) => Math.abs(at(a, place) - at(b, place))
  return places.sort((x, y) => gap(y) - gap(x) || x - y)
}
