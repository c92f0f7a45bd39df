import { readSpan, type Span } from '@/components/decisions/period'
import type { TrailFilter } from './find-trail'

type Query = Record<string, string | string[] | undefined>
const named = ['action', 'actor', 'resource', 'period', 'from', 'to'] as const

/** The address of the page as filter, span, and the parameters as they stood. */
export type TrailQuery = {
  filter: TrailFilter
  span: Span
  cursor: string | undefined
  asked: Partial<Record<(typeof named)[number], string>>
}

const limits: Partial<Record<string, number>> = { resource: 200, cursor: 400 }

function text(query: Query, key: string): string | undefined {
  const value = query[key]
  const first = (Array.isArray(value) ? value[0] : value)?.trim().slice(0, limits[key] ?? 64)
  return first || undefined
}

/** Unlike a list of work, a trail shows everything unless asked for less. */
export function readTrailQuery(query: Query, now: number): TrailQuery {
  const found = named.flatMap((key) => {
    const value = text(query, key)
    return value === undefined ? [] : [[key, value]]
  })
  const asked = Object.fromEntries(found) as TrailQuery['asked']
  const span = readSpan({ ...asked, period: asked.period ?? 'all' }, now)
  const instant = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString())
  const filter = {
    action: asked.action,
    actor: asked.actor,
    resource: asked.resource,
    from: instant(span.from),
    to: instant(span.to),
  }
  return { filter, span, cursor: text(query, 'cursor'), asked }
}

/** Address of the whole filtered trail as CSV. */
export function csvAddress(filter: TrailFilter): string {
  const query = new URLSearchParams({ format: 'csv' })
  for (const [key, value] of Object.entries(filter)) if (value !== undefined) query.set(key, value)
  return `/api/v1/audit-log?${query}`
}
