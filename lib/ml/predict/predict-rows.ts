import type { Frame } from '../frame.ts'
import type { TreeModel } from '../tree/tree-model.ts'
import { NODE } from '../tree/tree-model.ts'
import { alignColumns } from './align-columns.ts'
import { goesLeft } from './find-leaf.ts'

/**
 * P(approve) of the given rows of a frame (all of them by default), in the order given. Features
 * are matched by name, categories by name.
 */
export function predictRows(model: TreeModel, frame: Frame, rows?: Uint32Array): Float64Array {
  const leaves = leafOfRows(model, alignColumns(model, frame), rows ?? everyRow(frame.rows))
  return Float64Array.from(leaves, (leaf) => model.value[leaf] as number)
}

export function everyRow(rows: number): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => row)
}

/** Leaf of each row; `columns` in the model's feature order. */
export function leafOfRows(model: TreeModel, columns: Float64Array[], rows: Uint32Array): Uint32Array {
  const { kind, feature, threshold, missingLeft, left, right } = model
  const leaves = new Uint32Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    let node = 0
    for (let what = kind[0] as number; what !== NODE.leaf; what = kind[node] as number) {
      const value = (columns[feature[node] as number] as Float64Array)[row] as number
      const toLeft =
        what === NODE.number
          ? value - value === 0
            ? value <= (threshold[node] as number)
            : missingLeft[node] === 1
          : goesLeft(model, node, value)
      node = (toLeft ? left[node] : right[node]) as number
    }
    leaves[i] = node
  }
  return leaves
}
