import type { Frame } from '../../frame.ts'
import { type Model, NODE } from '../../index.ts'

/** Gini impurity summed over a set of rows. */
export function impurity(labels: Uint8Array, rows: number[]): number {
  const positives = rows.filter((row) => labels[row] === 1).length
  return rows.length === 0 ? 0 : (2 * positives * (rows.length - positives)) / rows.length
}

/** Every split of `rows` on every feature, tried one by one: the largest fall of Gini impurity. */
export function bestGain(frame: Frame, labels: Uint8Array, rows: number[], minLeaf: number): number {
  const whole = impurity(labels, rows)
  let best = 0
  const consider = (left: number[], right: number[]): void => {
    if (left.length < minLeaf || right.length < minLeaf) return
    best = Math.max(best, whole - impurity(labels, left) - impurity(labels, right))
  }
  frame.features.forEach((feature, f) => {
    const value = (row: number): number => frame.columns[f]?.[row] as number
    const present = rows.filter((row) => !Number.isNaN(value(row)))
    const missing = rows.filter((row) => Number.isNaN(value(row)))
    const distinct = [...new Set(present.map(value))].sort((a, b) => a - b)
    consider(present, missing)
    const tests =
      feature.type === 'category'
        ? Array.from(
            { length: 2 ** distinct.length },
            (_, mask) => (v: number) => ((mask >> distinct.indexOf(v)) & 1) === 1,
          )
        : distinct.map((cut) => (v: number) => v <= cut)
    for (const test of tests) {
      const left = present.filter((row) => test(value(row)))
      const right = present.filter((row) => !test(value(row)))
      if (left.length === 0 || right.length === 0) continue
      consider([...left, ...missing], right)
      consider(left, [...right, ...missing])
    }
  })
  return best
}

/** Which rows of `rows` reach each node, by asking the node's question in the plainest way. */
export function rowsByNode(model: Model, frame: Frame, rows: number[]): number[][] {
  const reached: number[][] = Array.from(model.kind, () => [])
  reached[0] = rows
  model.kind.forEach((kind, node) => {
    if (kind === NODE.leaf) return
    for (const row of reached[node] as number[]) {
      const value = frame.columns[model.feature[node] as number]?.[row] as number
      let left: boolean
      if (Number.isNaN(value)) left = kind !== NODE.missing && model.missingLeft[node] === 1
      else if (kind === NODE.missing) left = true
      else if (kind === NODE.number) left = value <= (model.threshold[node] as number)
      else
        left =
          (((model.subsets[(model.subset[node] as number) + Math.floor(value / 32)] as number) >>> (value % 32)) &
            1) ===
          1
      reached[(left ? model.left[node] : model.right[node]) as number]?.push(row)
    }
  })
  return reached
}
