/** An approved order whose outcome is known. `lostCents` is what it lost; 0 for one that paid. */
export type KnownOutcome = { probability: number; paid: boolean; lostCents: number }
export type CurvePoint = { threshold: number; approved: number; valueCents: number }
export type Difference = { cents: number; low: number; high: number; n: number }
export type ThresholdCurve = {
  points: CurvePoint[]
  current: CurvePoint
  best: CurvePoint
  /** What choosing a threshold this way brings over the current one, on orders that had no say in the choice. */
  difference: Difference
  /** Not shown as better or worse while its interval holds 0. */
  isClear: boolean
}

const z95 = 1.959963984540054
const steps = 100
const folds = 5

const worth = ({ paid, lostCents }: KnownOutcome, gainCents: number) => (paid ? gainCents : -lostCents)

function pointAt(threshold: number, outcomes: readonly KnownOutcome[], gainCents: number): CurvePoint {
  const kept = outcomes.filter(({ probability }) => probability >= threshold)
  return { threshold, approved: kept.length, valueCents: kept.reduce((sum, one) => sum + worth(one, gainCents), 0) }
}

/** Hundredths from the lowest score with an outcome up; below it nothing is known. */
function thresholdsOf(outcomes: readonly KnownOutcome[], current: number): number[] {
  const lowest = outcomes.reduce((least, { probability }) => Math.min(least, probability), 1)
  const grid = Array.from({ length: steps + 1 }, (_, step) => step / steps)
  const within = grid.filter((threshold) => threshold >= lowest - 1 / steps && threshold !== current)
  return [...within, current].sort((a, b) => a - b)
}

/**
 * Money of each threshold: gain for each order at or above it that paid, less what the others lost. Sums are made once,
 * from the highest score down.
 */
function curveOf(outcomes: readonly KnownOutcome[], thresholds: readonly number[], gainCents: number): CurvePoint[] {
  const sorted = [...outcomes].sort((a, b) => b.probability - a.probability)
  const points: CurvePoint[] = []
  let place = 0
  let valueCents = 0
  for (const threshold of [...thresholds].reverse()) {
    for (; place < sorted.length; place += 1) {
      const one = sorted[place] as KnownOutcome
      if (one.probability < threshold) break
      valueCents += worth(one, gainCents)
    }
    points.push({ threshold, approved: place, valueCents })
  }
  return points.reverse()
}

/** The point of most money; of equals the one nearest to the current threshold. */
const bestOf = (points: readonly CurvePoint[], current: number): CurvePoint =>
  points.reduce((best, point) => {
    if (point.valueCents !== best.valueCents) return point.valueCents > best.valueCents ? point : best
    return Math.abs(point.threshold - current) < Math.abs(best.threshold - current) ? point : best
  })

/**
 * The gain of choosing, by five-fold cross-fitting (M. Stone, JRSS B 36, 1974): each fifth's orders are judged under the
 * threshold that the other four would have chosen, so that a lucky choice is not paid twice. The interval is the sum's
 * normal one, 95 %.
 */
function difference(
  outcomes: readonly KnownOutcome[],
  thresholds: number[],
  current: number,
  gain: number,
): Difference {
  let sum = 0
  let squares = 0
  for (let fold = 0; fold < folds; fold += 1) {
    const others = outcomes.filter((_, place) => place % folds !== fold)
    const { threshold } = bestOf(curveOf(others, thresholds, gain), current)
    for (let place = fold; place < outcomes.length; place += folds) {
      const one = outcomes[place] as KnownOutcome
      const now = one.probability >= current ? 1 : 0
      const then = one.probability >= threshold ? 1 : 0
      const change = (then - now) * worth(one, gain)
      sum += change
      squares += change * change
    }
  }
  const n = outcomes.length
  const variance = n > 1 ? (squares - (sum * sum) / n) / (n - 1) : 0
  const half = z95 * Math.sqrt(n * Math.max(0, variance))
  return { cents: Math.round(sum), low: Math.round(sum - half), high: Math.round(sum + half), n }
}

/**
 * What other thresholds would have made of the orders whose outcome is known; null without both an order that paid and
 * one that did not.
 * @param outcomes in the order of deciding
 * @param gainCents of an order that is paid
 */
export function thresholdCurve(
  outcomes: readonly KnownOutcome[],
  current: number,
  gainCents: number,
): ThresholdCurve | null {
  if (outcomes.every(({ paid }) => paid) || outcomes.every(({ paid }) => !paid)) return null
  const thresholds = thresholdsOf(outcomes, current)
  const points = curveOf(outcomes, thresholds, gainCents)
  const told = difference(outcomes, thresholds, current, gainCents)
  return {
    points,
    current: pointAt(current, outcomes, gainCents),
    best: bestOf(points, current),
    difference: told,
    isClear: told.low > 0 || told.high < 0,
  }
}
