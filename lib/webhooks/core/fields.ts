/** How a value of an event leaves: anything that does not look like its kind leaves as null. */
export type FieldKind = 'id' | 'code' | 'number' | 'amount' | 'decimal' | 'flag' | 'day'
export type Field = { wire: string; from: string; kind: FieldKind }

/** `id('agreement_id')`; a second name where the event calls it otherwise, with dots into groups. */
const field =
  (kind: FieldKind) =>
  (wire: string, from: string = wire): Field => ({ wire, from, kind })

export const id = field('id')
/** One of few words: a state, a reason, a channel. */
export const code = field('code')
export const number = field('number')
/** Cents inside, decimal BRL outside. */
export const amount = field('amount')
/** Decimal already. */
export const decimal = field('decimal')
export const flag = field('flag')
export const day = field('day')

const word = /^[A-Za-z0-9_.-]{1,64}$/
const civilDay = /^\d{4}-\d\d-\d\d$/

function decimalOf(cents: number): number | null {
  if (!Number.isSafeInteger(cents)) return null
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return Number(`${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`)
}

function shown(kind: FieldKind, value: unknown): string | number | boolean | null {
  if (kind === 'flag') return value === true
  if (typeof value === 'number' && Number.isFinite(value)) {
    if (kind === 'amount') return decimalOf(value)
    return kind === 'number' || kind === 'decimal' ? value : null
  }
  if (typeof value !== 'string' || value === '') return null
  if (kind === 'id' || kind === 'code') return word.test(value) ? value : null
  return kind === 'day' && civilDay.test(value) ? value : null
}

const at = (payload: Record<string, unknown>, path: string): unknown =>
  path.split('.').reduce<unknown>((group, key) => (group as Record<string, unknown> | null | undefined)?.[key], payload)

export type EventData = Record<string, string | number | boolean | null>

/** The named fields of an event and no others: a free text, a list, a name cannot get through. */
export const project = (fields: readonly Field[], payload: Record<string, unknown>): EventData =>
  Object.fromEntries(fields.map(({ wire, from, kind }) => [wire, shown(kind, at(payload, from))]))
