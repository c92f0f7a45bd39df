import type { Model } from '@/lib/ml'
import { nearestName } from './nearest-name'
import type { UnknownValue, Value } from './stored-decision'

/** What reading inputs needs to know of a model. */
export type Readable = {
  learned: Model
  featureIndex: ReadonlyMap<string, number>
  categoryIndex: readonly (ReadonlyMap<string, number> | null)[]
  unusedColumns: ReadonlySet<string>
  target: string
}
export type FeatureFault = { feature: string; code: string; hint?: string }
export type ReadFeatures = {
  /** In the model's order, encoded as its frame: NaN missing, booleans 0/1, categories by number. */
  values: Float64Array
  missing: string[]
  unknownValues: UnknownValue[]
  unused: string[]
  faults: FeatureFault[]
}

/** Names are compared letter by letter, so hints are given for a few unknown ones only. */
const hintedFaults = 5
const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i
const trueWords = new Set(['true', '1', 's', 'sim', 'y', 'yes'])
const falseWords = new Set(['false', '0', 'n', 'não', 'nao', 'no'])

function numberOf(value: Value): number | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || !decimal.test(value.trim())) return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

function flagOf(value: Value): number | null {
  const word = String(value).trim().toLowerCase()
  if (trueWords.has(word)) return 1
  return falseWords.has(word) ? 0 : null
}

/**
 * Reads an order's features into the model's row. Absent, null and empty values are missing; a category never seen in
 * training too, and is listed; columns of the data set that the model does not read are listed as unused.
 */
export function readFeatures(model: Readable, features: Record<string, Value>): ReadFeatures {
  const { learned, featureIndex, categoryIndex } = model
  const values = new Float64Array(learned.features.length).fill(Number.NaN)
  const read: ReadFeatures = { values, missing: [], unknownValues: [], unused: [], faults: [] }

  function readCategory(name: string, index: number, value: Value) {
    const text = String(value).trim()
    const category = categoryIndex[index]?.get(text)
    const seen = category !== undefined && (learned.features[index]?.profile.categoryCounts[category] ?? 0) > 0
    if (seen) values[index] = category
    else read.unknownValues.push({ feature: name, value: text })
  }

  for (const [name, value] of Object.entries(features)) {
    const index = featureIndex.get(name)
    if (index === undefined) {
      if (model.unusedColumns.has(name)) read.unused.push(name)
      else if (name === model.target) read.faults.push({ feature: name, code: 'target_in_features' })
      else {
        const hint = read.faults.length < hintedFaults ? nearestName(name, featureIndex.keys()) : null
        read.faults.push({ feature: name, code: 'unknown_feature', ...(hint && { hint }) })
      }
      continue
    }
    if (value === null || (typeof value === 'string' && value.trim() === '')) continue
    const type = learned.features[index]?.type
    if (type === 'category') {
      readCategory(name, index, value)
      continue
    }
    const number = type === 'boolean' ? flagOf(value) : numberOf(value)
    if (number === null)
      read.faults.push({ feature: name, code: type === 'boolean' ? 'not_a_boolean' : 'not_a_number' })
    else values[index] = number
  }
  const unknown = new Set(read.unknownValues.map((item) => item.feature))
  learned.features.forEach(({ name }, index) => {
    if (Number.isNaN(values[index]) && !unknown.has(name)) read.missing.push(name)
  })
  return read
}
