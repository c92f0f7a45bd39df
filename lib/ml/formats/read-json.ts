import { MlError } from '../errors.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/** Throws `invalid_model` saying what is wrong and where. */
export function invalid(where: string, what: string): never {
  throw new MlError('invalid_model', `${where} ${what}`)
}

/** An own property of a plain object, so that nothing inherited is ever read. */
export function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

export function readObject(value: unknown, where: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) invalid(where, 'must be an object')
  return value as JsonObject
}

export function readArray(value: unknown, where: string, min: number, max: number): readonly unknown[] {
  if (!Array.isArray(value)) invalid(where, 'must be an array')
  const list = value as readonly unknown[]
  if (list.length < min || list.length > max) invalid(where, `must have ${min} to ${max} items, has ${list.length}`)
  return list
}

export function readNumber(value: unknown, where: string, min: number, max: number, whole = false): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) invalid(where, 'must be a finite number')
  const number = value as number
  if (number < min || number > max) invalid(where, `must lie from ${min} to ${max}, is ${number}`)
  if (whole && !Number.isInteger(number)) invalid(where, `must be a whole number, is ${number}`)
  return number
}

/** Numbers of one range: [least, most, whole]. */
export function readNumbers(value: unknown, where: string, length: number, range: [number, number, boolean]): number[] {
  const [min, max, whole] = range
  const list = readArray(value, where, length, length)
  list.forEach((item, i) => {
    const fits = typeof item === 'number' && item >= min && item <= max && (!whole || Number.isInteger(item))
    if (!fits) readNumber(item, `${where}[${i}]`, min, max, whole)
  })
  return list as number[]
}

export function readText(value: unknown, where: string, longest: number): string {
  if (typeof value !== 'string' || value.length > longest)
    invalid(where, `must be a text of at most ${longest} characters`)
  return value as string
}

export function readBoolean(value: unknown, where: string): boolean {
  if (typeof value !== 'boolean') invalid(where, 'must be true or false')
  return value as boolean
}

export function readOneOf<T>(value: unknown, where: string, allowed: readonly T[]): T {
  if (!allowed.includes(value as T)) invalid(where, `must be one of ${allowed.join(', ')}`)
  return value as T
}
