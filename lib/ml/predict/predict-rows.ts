import type { Frame } from '../frame.ts'
import type { Model } from '../model.ts'
import { NODE } from '../model.ts'
import { alignColumns } from './align-columns.ts'
import { goesLeft } from './find-leaf.ts'
import { probabilityOf } from './probability-of.ts'

/**
 * P(approve) of the given rows of a frame (all of them by default), in the order given. Features
 * are matched by name, categories by name. The same bits as `predictRow` of each.
 */
export function predictRows(model: Model, frame: Frame, rows?: Uint32Array): Float64Array {
  return marginsOf(model, alignColumns(model, frame), rows ?? everyRow(frame.rows)).map((margin) =>
    probabilityOf(model, margin),
  )
}

export function everyRow(rows: number): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => row)
}

/** Margin of each row; `columns` in the model's feature order. */
export function marginsOf(model: Model, columns: Float64Array[], rows: Uint32Array): Float64Array {
  const sums = new Float64Array(rows.length)
  for (const root of model.roots) {
    const leaves = leafOfRows(model, columns, rows, root)
    for (let i = 0; i < rows.length; i++) {
      sums[i] = (sums[i] as number) + (model.value[leaves[i] as number] as number)
    }
  }
  return sums.map((sum) => model.base + model.weight * sum)
}

/** Leaf of each row in the tree at `root`; `columns` in the model's feature order. */
export function leafOfRows(model: Model, columns: Float64Array[], rows: Uint32Array, root = 0): Uint32Array {
  const { kind, feature, threshold, missingLeft, left, right } = model
  const leaves = new Uint32Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    let node = root
    for (let what = kind[root] as number; what !== NODE.leaf; what = kind[node] as number) {
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
