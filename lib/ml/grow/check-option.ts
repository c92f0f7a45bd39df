import { MlError } from '../errors.ts'

/** Throws `invalid_input` unless the option lies from `min` to `max`. */
export function checkOption(name: string, value: number, min: number, max: number, whole: boolean): void {
  if (value >= min && value <= max && (!whole || Number.isInteger(value))) return
  const kind = whole ? 'a whole number' : 'a number'
  throw new MlError('invalid_input', `${name} must be ${kind} from ${min} to ${max}, got ${value}`)
}
