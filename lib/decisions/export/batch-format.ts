type Format = 'json' | 'csv' | 'ndjson'

const byType: Record<string, Format> = { 'text/csv': 'csv', 'application/x-ndjson': 'ndjson' }

/** The form of a batch's results: the one asked for by name, else the first of `Accept` that there is, else JSON. */
export function batchFormat(asked: Format | undefined, accept: string | null): Format {
  const types = accept?.split(',').map((part) => part.split(';')[0]?.trim().toLowerCase() ?? '') ?? []
  return asked ?? byType[types.find((type) => type === 'application/json' || type in byType) ?? ''] ?? 'json'
}
