/** What a split of one node is judged by. */
export interface NodeContext {
  rows: number
  positives: number
  /** Bounds that monotone splits above left for every value in this subtree. */
  lower: number
  upper: number
  minLeaf: number
  /** Approve share of all training rows, and how many rows it weighs. */
  prior: number
  priorRows: number
}

/** P(approve) of a leaf with these rows: pulled towards the prior, then held inside the bounds. */
export function leafValue(node: NodeContext, rows: number, positives: number): number {
  const share = (positives + node.priorRows * node.prior) / (rows + node.priorRows)
  return share < node.lower ? node.lower : Math.min(share, node.upper)
}

/**
 * Loss removed by sending `rows`/`positives` left: Σ (share of child − share of node)² over rows,
 * half the fall of Gini impurity. NaN when the split breaks `minLeaf` or the monotone direction.
 */
export function splitGain(node: NodeContext, rows: number, positives: number, monotone: number): number {
  const otherRows = node.rows - rows
  if (rows < node.minLeaf || otherRows < node.minLeaf) return Number.NaN
  const bounded = node.lower > 0 || node.upper < 1
  if (monotone === 0 && !bounded) return freeGain(node, rows, positives, otherRows)
  const left = leafValue(node, rows, positives)
  const right = leafValue(node, otherRows, node.positives - positives)
  if (monotone !== 0 && (right - left) * monotone <= 0) return Number.NaN
  if (!bounded) return freeGain(node, rows, positives, otherRows)
  const own = leafValue(node, node.rows, node.positives)
  return (
    explainedBy(rows, positives, left) +
    explainedBy(otherRows, node.positives - positives, right) -
    explainedBy(node.rows, node.positives, own)
  )
}

function freeGain(node: NodeContext, rows: number, positives: number, otherRows: number): number {
  const lean = positives * node.rows - node.positives * rows
  return (lean * lean) / (rows * otherRows * node.rows)
}

/** How much of the squared loss of `positives` in `rows` the constant `value` explains. */
export function explainedBy(rows: number, positives: number, value: number): number {
  return 2 * positives * value - rows * value * value
}
