import { type Algorithm, MODEL_FORMAT, type Model, type ModelFeature } from '../model.ts'

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

/** The model as plain JSON, read back by `decodeModel`. */
export function encodeModel(model: Model): ModelJson {
  return {
    format: MODEL_FORMAT,
    algorithm: model.algorithm,
    link: model.link,
    base: model.base,
    weight: model.weight,
    calibration: encodeCalibration(model.calibration),
    features: structuredClone(model.features),
    options: { ...model.options },
    roots: [...model.roots],
    nodes: {
      kind: [...model.kind],
      feature: [...model.feature],
      threshold: [...model.threshold],
      missingLeft: [...model.missingLeft],
      left: [...model.left],
      right: [...model.right],
      value: [...model.value],
      count: [...model.count],
      approved: [...model.approved],
      gain: [...model.gain],
      subset: [...model.subset],
    },
    subsets: [...model.subsets],
  }
}

function encodeCalibration(calibration: Model['calibration']): ModelJson['calibration'] {
  if (calibration?.method !== 'isotonic') return calibration && { ...calibration }
  return { method: 'isotonic', raw: [...calibration.raw], calibrated: [...calibration.calibrated] }
}
