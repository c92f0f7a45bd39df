import type { Algorithm, MODEL_FORMAT, Model, ModelFeature } from '../model.ts'

/** A model as plain JSON; numbers survive JSON text bit for bit. */
export interface ModelJson {
  format: typeof MODEL_FORMAT
  algorithm: Algorithm
  link: Model['link']
  base: number
  weight: number
  calibration:
    | { method: 'platt'; slope: number; intercept: number }
    | { method: 'isotonic'; raw: number[]; calibrated: number[] }
    | null
  features: ModelFeature[]
  options: Record<string, number>
  roots: number[]
  nodes: {
    kind: number[]
    feature: number[]
    threshold: number[]
    missingLeft: number[]
    left: number[]
    right: number[]
    value: number[]
    count: number[]
    approved: number[]
    gain: number[]
    subset: number[]
  }
  subsets: number[]
}

/** The model's parts in the order of its JSON; arrays are the model's own, typed, not copies. */
export function modelParts(model: Model) {
  const { format, algorithm, link, base, weight, calibration, features, options, roots, subsets } = model
  const { kind, feature, threshold, missingLeft, left, right, value, count, approved, gain, subset } = model
  const nodes = { kind, feature, threshold, missingLeft, left, right, value, count, approved, gain, subset }
  return { format, algorithm, link, base, weight, calibration, features, options, roots, nodes, subsets }
}

/** The model as plain JSON, read back by `decodeModel`. */
export function encodeModel(model: Model): ModelJson {
  return plain(modelParts(model)) as ModelJson
}

/** A deep copy with typed arrays turned into arrays. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array)
  if (Array.isArray(value)) return value.map(plain)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
}
