/** Points in (0, 1), their weights, and what the loops of TreeSHAP need of both. */
export interface Quadrature {
  at: Float64Array
  rest: Float64Array
  weight: Float64Array
  /** weight ÷ (1 − at). */
  weightOverRest: Float64Array
}

const made: Quadrature[] = []

/**
 * Gauss–Legendre rule on (0, 1) with `points` points: integrates polynomials up to degree
 * 2·points − 1. Roots by bisection with + − × ÷ alone, so every machine gets the same bits.
 */
export function gaussLegendre(points: number): Quadrature {
  const known = made[points]
  if (known) return known
  const roots = legendreRoots(points)
  const at = Float64Array.from(roots, (x) => (x + 1) / 2)
  const rest = at.map((t) => 1 - t)
  // On (−1, 1) the weight is 2 ÷ ((1 − x²) P′(x)²); the shorter interval halves it.
  const weight = Float64Array.from(roots, (x) => {
    const { slope } = legendre(points, x)
    return 1 / ((1 - x * x) * (slope * slope))
  })
  const quadrature = { at, rest, weight, weightOverRest: weight.map((w, q) => w / (rest[q] as number)) }
  made[points] = quadrature
  return quadrature
}

/** The roots of P_n lie one between each two neighbours of −1, the roots of P_(n−1), and 1. */
function legendreRoots(degree: number): number[] {
  let roots: number[] = []
  for (let n = 1; n <= degree; n++) {
    const ends = [-1, ...roots, 1]
    roots = Array.from({ length: n }, (_, i) => bisect(n, ends[i] as number, ends[i + 1] as number))
  }
  return roots
}

function bisect(degree: number, from: number, to: number): number {
  let [low, high] = [from, to]
  const rising = legendre(degree, high).value > 0
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return middle
    if (legendre(degree, middle).value > 0 === rising) high = middle
    else low = middle
  }
}

function legendre(degree: number, x: number): { value: number; slope: number } {
  let before = 1
  let value = x
  for (let n = 2; n <= degree; n++) {
    const next = ((2 * n - 1) * x * value - (n - 1) * before) / n
    before = value
    value = next
  }
  return { value, slope: (degree * (x * value - before)) / (x * x - 1) }
}
