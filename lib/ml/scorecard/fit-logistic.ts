import { sigmoid } from '../math/sigmoid.ts'
import { solveAtLeast } from './solve-at-least.ts'

const MAX_STEPS = 60
const TOLERANCE = 1e-9
/** Largest change of the margin's parameters in one step; Newton overshoots where p is near 0 or 1. */
const LARGEST_STEP = 4
/** Rows between two looks at whether to stop. */
const BLOCK = 4096

export interface LogisticTask {
  /** One array a column, each with one value a row. */
  columns: Float64Array[]
  labels: Uint8Array
  /** Ridge penalty: half of it times Σ coefficient²; the intercept is free. */
  l2: number
  /** Weight of a row labelled 1; one labelled 0 weighs 1. */
  positiveWeight: number
  /** Called every few thousand rows; may throw to stop. */
  check: () => void
}

export interface LogisticFit {
  intercept: number
  /** All ≥ 0. */
  coefficients: Float64Array
}

/**
 * Penalised maximum likelihood with coefficients held at 0 or above: Newton's steps (iteratively
 * reweighted least squares), each the solution of its bounded quadratic problem, so that a column
 * which would turn negative ends at exactly 0.
 */
export function fitLogistic(task: LogisticTask): LogisticFit {
  const size = task.columns.length + 1
  const parameters = new Float64Array(size)
  for (let step = 0; step < MAX_STEPS; step++) {
    const { gradient, hessian } = curvature(task, parameters)
    for (let j = 1; j < size; j++) {
      gradient[j] = (gradient[j] as number) + task.l2 * (parameters[j] as number)
      hessian[j * size + j] = (hessian[j * size + j] as number) + task.l2
    }
    const lower = parameters.map((value, j) => (j === 0 ? Number.NEGATIVE_INFINITY : -value))
    const move = solveAtLeast(hessian, gradient, lower)
    const largest = move.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    const scale = Math.min(1, LARGEST_STEP / largest)
    for (let j = 0; j < size; j++) {
      const value = (parameters[j] as number) + scale * (move[j] as number)
      parameters[j] = j === 0 ? value : Math.max(0, value)
    }
    if (largest < TOLERANCE) break
  }
  return { intercept: parameters[0] as number, coefficients: parameters.slice(1) }
}

/** Gradient and Hessian of the negative log likelihood; parameter 0 is the intercept. */
function curvature(task: LogisticTask, parameters: Float64Array): { gradient: Float64Array; hessian: Float64Array } {
  const { columns, labels, positiveWeight, check } = task
  const size = parameters.length
  const gradient = new Float64Array(size)
  const hessian = new Float64Array(size * size)
  const row = new Float64Array(size).fill(1)
  for (let i = 0; i < labels.length; i++) {
    if (i % BLOCK === 0) check()
    let margin = parameters[0] as number
    for (let j = 1; j < size; j++) {
      const value = (columns[j - 1] as Float64Array)[i] as number
      row[j] = value
      margin += value * (parameters[j] as number)
    }
    const p = sigmoid(margin)
    const label = labels[i] as number
    const weight = label === 1 ? positiveWeight : 1
    const error = weight * (p - label)
    const bend = weight * p * (1 - p)
    for (let j = 0; j < size; j++) {
      const value = row[j] as number
      gradient[j] = (gradient[j] as number) + error * value
      const bent = bend * value
      for (let k = 0, at = j * size; k <= j; k++, at++) {
        hessian[at] = (hessian[at] as number) + bent * (row[k] as number)
      }
    }
  }
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < j; k++) hessian[k * size + j] = hessian[j * size + k] as number
  }
  return { gradient, hessian }
}
