/** Orders of one step of the score and one fold, whose outcome is known. */
type Cell = {
  paid: number
  /** Bad ones with an amount, their sum and the sum of their squares, cents. */
  lost: number
  cents: number
  squares: number
  /** Bad ones that nobody told an amount of. */
  untold: number
}
/** Known outcomes summed: however many they are, a few hundred numbers tell every threshold's money. */
export type OutcomeCells = {
  /** Where the steps of the score begin, ascending: hundredths and the current threshold. */
  edges: number[]
  current: number
  lowest: number
  n: number
  /** By fold, a cell a step. */
  folds: Cell[][]
}
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

const noCell = (): Cell => ({ paid: 0, lost: 0, cents: 0, squares: 0, untold: 0 })

/** Sums of no outcomes. @param current the threshold that holds */
export function noOutcomes(current: number): OutcomeCells {
  const grid = Array.from({ length: steps + 1 }, (_, step) => step / steps)
  const edges = [...new Set([...grid, current])].sort((a, b) => a - b)
  return { edges, current, lowest: 1, n: 0, folds: Array.from({ length: folds }, () => edges.map(noCell)) }
}

/** The last step that begins at or below a score. */
function stepOf(edges: readonly number[], probability: number): number {
  let [low, high] = [0, edges.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((edges[middle] ?? 0) <= probability) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * Adds the outcome of an approved order, in place; each fifth one is of the same fold.
 * @param lostCents of one that is not paid; null where nobody told it
 */
export function addOutcome(
  cells: OutcomeCells,
  { probability, paid, lostCents }: { probability: number; paid: boolean; lostCents: number | null },
): void {
  const cell = cells.folds[cells.n % folds]?.[stepOf(cells.edges, probability)] as Cell
  cells.n += 1
  cells.lowest = Math.min(cells.lowest, probability)
  if (paid) cell.paid += 1
  else if (lostCents === null) cell.untold += 1
  else {
    cell.lost += 1
    cell.cents += lostCents
    cell.squares += lostCents * lostCents
  }
}

/** What the orders of one step are worth: how many, their gain less their losses, and its squares order by order. */
type Worth = { count: number; cents: number; squares: number }
type Priced = { edges: readonly number[]; current: number; lowest: number; folds: Worth[][] }

const none: Worth = { count: 0, cents: 0, squares: 0 }
const plus = (a: Worth, b: Worth): Worth => ({
  count: a.count + b.count,
  cents: a.cents + b.cents,
  squares: a.squares + b.squares,
})
const sumOf = (all: readonly Worth[]) => all.reduce(plus, none)

/** An order that lost an amount that nobody told lost as much as the others on average. */
function priced({ edges, current, lowest, folds: cells }: OutcomeCells, gainCents: number): Priced {
  const told = cells.flat()
  const lost = told.reduce((sum, cell) => sum + cell.lost, 0)
  const mean = lost === 0 ? 0 : Math.round(told.reduce((sum, { cents }) => sum + cents, 0) / lost)
  const worthOf = ({ paid, lost: bad, cents, squares, untold }: Cell): Worth => ({
    count: paid + bad + untold,
    cents: paid * gainCents - cents - untold * mean,
    squares: paid * gainCents ** 2 + squares + untold * mean ** 2,
  })
  return { edges, current, lowest, folds: cells.map((fold) => fold.map(worthOf)) }
}

/**
 * Money of each threshold from the lowest score with an outcome up; below it nothing is known. Gain for each order at or
 * above it that paid, less what the others lost.
 */
function curveOf({ edges, current, lowest }: Priced, of: readonly Worth[][]): CurvePoint[] {
  const points: CurvePoint[] = []
  let above = none
  for (let step = edges.length - 1; step >= 0; step -= 1) {
    const threshold = edges[step] as number
    above = plus(above, sumOf(of.map((fold) => fold[step] ?? none)))
    if (threshold !== current && threshold < lowest - 1 / steps) continue
    points.push({ threshold, approved: above.count, valueCents: above.cents })
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
function difference(of: Priced, n: number): Difference {
  const { edges, current } = of
  let sum = 0
  let squares = 0
  for (const fold of of.folds) {
    const others = of.folds.filter((other) => other !== fold)
    const { threshold } = bestOf(curveOf(of, others), current)
    // Between the two thresholds an order's answer changes: it is approved under the lower one alone.
    const [low, high] = [Math.min(threshold, current), Math.max(threshold, current)]
    const changed = sumOf(fold.filter((_, step) => (edges[step] ?? 0) >= low && (edges[step] ?? 0) < high))
    sum += threshold < current ? changed.cents : -changed.cents
    squares += changed.squares
  }
  const variance = n > 1 ? (squares - (sum * sum) / n) / (n - 1) : 0
  const half = z95 * Math.sqrt(n * Math.max(0, variance))
  return { cents: Math.round(sum), low: Math.round(sum - half), high: Math.round(sum + half), n }
}

/**
 * What other thresholds would have made of the orders whose outcome is known; null without both an order that paid and
 * one that did not.
 * @param gainCents of an order that is paid
 */
export function thresholdCurve(cells: OutcomeCells, gainCents: number): ThresholdCurve | null {
  const paid = cells.folds.flat().reduce((sum, cell) => sum + cell.paid, 0)
  if (paid === 0 || paid === cells.n) return null
  const of = priced(cells, gainCents)
  const points = curveOf(of, of.folds)
  const told = difference(of, cells.n)
  return {
    points,
    current: points.find(({ threshold }) => threshold === cells.current) as CurvePoint,
    best: bestOf(points, cells.current),
    difference: told,
    isClear: told.low > 0 || told.high < 0,
  }
}
