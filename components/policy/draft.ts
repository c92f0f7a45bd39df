import type { FieldName, Values } from '@/components/policy/fields'

/** What a person changed at a level and has not saved; null takes a value off the level. */
export type Draft = { [K in FieldName]?: Values[K] | null }
export type Change = { field: FieldName; before: unknown; after: unknown }

export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The draft with one value set; a value that is the level's own again is no change. */
export function withValue(draft: Draft, level: Partial<Values>, field: FieldName, value: unknown): Draft {
  const { [field]: _, ...rest } = draft
  const unchanged = value === null ? level[field] === undefined : same(value, level[field])
  return unchanged ? rest : { ...rest, [field]: value }
}

/** The draft's changes in the form's order, with what held before and what would hold. */
export function changesOf(draft: Draft, before: Values, after: Values | undefined): Change[] {
  return (Object.keys(draft) as FieldName[]).map((field) => ({
    field,
    before: before[field],
    after: draft[field] ?? after?.[field],
  }))
}

/** `max_discount_percentage` of a fault's path such as `contact_time_window.start`. */
export const fieldOfPath = (path: string): string => /^[a-z_]+/.exec(path)?.[0] ?? ''
