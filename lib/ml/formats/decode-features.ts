import type { ColumnType } from '../frame.ts'
import type { ModelFeature } from '../model.ts'
import {
  invalid,
  own,
  readArray,
  readBoolean,
  readNumber,
  readNumbers,
  readObject,
  readOneOf,
  readText,
} from './read-json.ts'

const MAX_FEATURES = 10_000
const MAX_CATEGORIES = 100_000
const MAX_TEXT = 1_000
const HUGE = Number.MAX_VALUE
const TYPES: readonly ColumnType[] = ['number', 'boolean', 'category']

/** Reads a model's feature list; throws `invalid_model` naming the first fault. */
export function decodeFeatures(value: unknown): ModelFeature[] {
  const features = readArray(value, 'features', 1, MAX_FEATURES).map((item, f) => decodeFeature(item, `features[${f}]`))
  if (new Set(features.map((feature) => feature.name)).size < features.length) {
    invalid('features', 'must have different names')
  }
  return features
}

function decodeFeature(value: unknown, where: string): ModelFeature {
  const item = readObject(value, where)
  const type = readOneOf(own(item, 'type'), `${where}.type`, TYPES)
  const categories = readArray(own(item, 'categories'), `${where}.categories`, 0, MAX_CATEGORIES).map((name, c) =>
    readText(name, `${where}.categories[${c}]`, MAX_TEXT),
  )
  if (type !== 'category' && categories.length > 0) invalid(`${where}.categories`, `must be empty for a ${type}`)
  return {
    name: readText(own(item, 'name'), `${where}.name`, MAX_TEXT),
    type,
    monotone: readOneOf(own(item, 'monotone'), `${where}.monotone`, [-1, 0, 1] as const),
    categories,
    profile: decodeProfile(own(item, 'profile'), `${where}.profile`, categories.length),
  }
}

function decodeProfile(value: unknown, where: string, categories: number): ModelFeature['profile'] {
  const item = readObject(value, where)
  const number = (key: string, min: number, max: number, whole = false): number =>
    readNumber(own(item, key), `${where}.${key}`, min, max, whole)
  const min = number('min', -HUGE, HUGE)
  return {
    min,
    max: number('max', min, HUGE),
    median: number('median', -HUGE, HUGE),
    integer: readBoolean(own(item, 'integer'), `${where}.integer`),
    step: number('step', 0, HUGE),
    scale: number('scale', Number.MIN_VALUE, HUGE),
    missing: number('missing', 0, 0xffffffff, true),
    categoryCounts: readNumbers(own(item, 'categoryCounts'), `${where}.categoryCounts`, categories, [
      0,
      0xffffffff,
      true,
    ]),
  }
}
