import fc from 'fast-check'
import type { JsonSchema } from '../api-document'
import { asObject, hostileKey, hostileNumbers, junk } from './hostile-values'

/** Values that make sense under a property name or format: ids, e-mails. */
export type Hints = (name: string) => fc.Arbitrary<unknown> | undefined

const number = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise)
const cap = (value: number, limit: number) => Math.max(-limit, Math.min(limit, value))

function strings(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema['format'] === 'email') return fc.nat().map((n) => `f${n}@exemplo.com.br`)
  if (schema['format'] === 'date-time') {
    return fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString())
  }
  const min = number(schema['minLength'], 0)
  const max = number(schema['maxLength'], min + 60)
  const some = fc.string({ minLength: min, maxLength: Math.min(max, min + 60) })
  const edges = [min - 1, min, max, max + 1].filter((length) => length >= 0 && length <= 70_000)
  return fc.oneof(
    { weight: 6, arbitrary: some },
    { weight: 1, arbitrary: fc.constantFrom(...edges).map((n) => 'é'.repeat(n)) },
  )
}

function numbers(schema: JsonSchema, isInteger: boolean): fc.Arbitrary<unknown> {
  const min = number(schema['minimum'], number(schema['exclusiveMinimum'], -1_000_000))
  const max = Math.max(min, number(schema['maximum'], number(schema['exclusiveMaximum'], min + 2_000_000)))
  const inside = isInteger
    ? fc.integer({ min: cap(Math.ceil(min), 2 ** 52), max: cap(Math.floor(max), 2 ** 52) })
    : fc.double({ min, max, noNaN: true })
  const step = isInteger ? 1 : 1e-9
  const edges = [min, max, min - step, max + step, ...hostileNumbers]
  return fc.oneof({ weight: 6, arbitrary: inside }, { weight: 1, arbitrary: fc.constantFrom(...edges) })
}

function objects(schema: JsonSchema, hints: Hints): fc.Arbitrary<unknown> {
  const required = (schema['required'] as string[] | undefined) ?? []
  const fields = Object.entries((schema['properties'] as Record<string, JsonSchema> | undefined) ?? {})
  const chosen = fields.map(([name, field]) => {
    const value = hints(name) ?? fromSchema(field, hints)
    const entry = value.map((made): [string, unknown][] => [[name, made]])
    const presence = required.includes(name) ? 30 : 1
    return fc.oneof({ weight: presence, arbitrary: entry }, { weight: 1, arbitrary: fc.constant([]) })
  })
  const open = schema['additionalProperties']
  const value = typeof open === 'object' && open !== null ? fromSchema(open as JsonSchema, hints) : junk
  const more = fc.array(fc.tuple(hostileKey, value), { maxLength: 3 })
  const extra = fc.oneof({ weight: open === false ? 9 : 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: more })
  return fc.tuple(fc.tuple(...chosen), extra).map(([own, added]) => asObject([...own.flat(), ...added]))
}

function byType(schema: JsonSchema, hints: Hints): fc.Arbitrary<unknown> {
  switch (schema['type']) {
    case 'string':
      return strings(schema)
    case 'integer':
    case 'number':
      return numbers(schema, schema['type'] === 'integer')
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array': {
      const min = number(schema['minItems'], 0)
      const max = Math.min(number(schema['maxItems'], min + 4), min + 4)
      return fc.array(fromSchema((schema['items'] as JsonSchema) ?? {}, hints), { minLength: min, maxLength: max })
    }
    case 'object':
      return objects(schema, hints)
    default:
      return junk
  }
}

/** Values of a JSON schema, mostly valid, with boundary values, and now and then junk in a place. */
export function fromSchema(schema: JsonSchema, hints: Hints): fc.Arbitrary<unknown> {
  const choices = (schema['anyOf'] ?? schema['oneOf']) as JsonSchema[] | undefined
  const values = schema['enum'] as unknown[] | undefined
  let sound: fc.Arbitrary<unknown>
  if (values) sound = fc.constantFrom(...values)
  else if ('const' in schema) sound = fc.constant(schema['const'])
  else if (choices) sound = fc.oneof(...choices.map((choice) => fromSchema(choice, hints)))
  else sound = byType(schema, hints)
  return fc.oneof({ weight: 25, arbitrary: sound }, { weight: 1, arbitrary: junk })
}

type Place = (string | number)[]

/** Every place inside a JSON value, the value itself first. */
function placesOf(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at]
  const inside = Array.isArray(value) ? value.map((item, i) => [i, item] as const) : Object.entries(value)
  return [at, ...inside.slice(0, 40).flatMap(([key, item]) => placesOf(item, [...at, key]))]
}

function changed(value: unknown, at: Place, change: (old: unknown) => unknown): unknown {
  const [key, ...rest] = at
  if (key === undefined) return change(value)
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? changed(item, rest, change) : item))
  const entries = Object.entries(value as object)
  return asObject(entries.map(([name, item]) => [name, name === key ? changed(item, rest, change) : item]))
}

/** A valid value with one to three places spoilt: replaced by junk, repeated, or emptied. */
export function mutated(valid: unknown): fc.Arbitrary<unknown> {
  const places = placesOf(valid)
  const change = fc.tuple(fc.constantFrom(...places), junk, fc.constantFrom('replace', 'replace', 'list', 'drop'))
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) =>
    changes.reduce<unknown>((value, [at, by, how]) => {
      try {
        return changed(value, at, (old) => (how === 'replace' ? by : how === 'list' ? [old, by] : undefined))
      } catch {
        // An earlier change took the place away.
        return value
      }
    }, valid),
  )
}
