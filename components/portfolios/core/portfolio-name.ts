/** Kinds of portfolio that a form offers; others are names of the company's own. */
export const offeredTypes = [
  'overdue_1_3_months',
  'overdue_3_6_months',
  'overdue_6_12_months',
  'overdue_over_12_months',
] as const
export type OfferedType = (typeof offeredTypes)[number]

const knownTypes = [...offeredTypes, 'overdue_mixed', 'csv_upload'] as const
const knownSources = ['api_sync', 'csv', 'aval_sample'] as const

type Named<K extends string> = { key: K; text: null } | { key: null; text: string }

/** A code as people write: `pre_judicial` → `Pre judicial`. */
function plain(code: string): string {
  const words = code.replaceAll('_', ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The message that names a type, or the company's own name for it made readable. */
export function typeName(type: string): Named<(typeof knownTypes)[number]> {
  const key = knownTypes.find((known) => known === type)
  return key ? { key, text: null } : { key: null, text: plain(type) }
}

/** The same of where it came from. */
export function sourceName(source: string): Named<(typeof knownSources)[number]> {
  const key = knownSources.find((known) => known === source)
  return key ? { key, text: null } : { key: null, text: source.replaceAll('_', ' ') }
}
