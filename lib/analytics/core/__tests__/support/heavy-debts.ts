import type { PairSums } from '../../ratio-estimate'

/** mulberry32: the same numbers from the same seed. */
export function numbersOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** `sigma` of the log-normal debts, `paying` share of a middling debtor, `shy`: how much less large debts are paid. */
export type People = { sigma: number; paying: number; shy: number }

/** Sums over people drawn at random: debts with a heavy tail, paid in full, by half, or not at all. */
export function drawPeople(next: () => number, n: number, { sigma, paying, shy }: People): PairSums {
  const sums: PairSums = { n, x: 0, y: 0, xx: 0, yy: 0, xy: 0 }
  for (let place = 0; place < n; place += 1) {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
    const x = Math.round(100_000 * Math.exp(sigma * normal))
    const share = Math.min(0.8, paying * Math.exp(-shy * normal))
    const luck = next()
    const y = luck < share * 0.8 ? x : luck < share * 1.2 ? Math.round(x / 2) : 0
    sums.x += x
    sums.y += y
    sums.xx += x * x
    sums.yy += y * y
    sums.xy += x * y
  }
  return sums
}

/** The true rate, of half a million. */
export function trueRate(people: People): number {
  const { x, y } = drawPeople(numbersOf(999), 500_000, people)
  return y / x
}
