import type { z } from 'zod'
import { type Fault, invalid } from './errors'

/** Faults listed in one answer; the rest are counted. */
export const maxFaults = 100

/** `['items', 3, 'amount']` as `items[3].amount`. */
export const faultPath = (path: readonly PropertyKey[]) =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return text ? `${text}.${String(part)}` : String(part)
  }, '')

const sized = { string: 'text', number: 'number', int: 'number', array: 'list', set: 'list' } as Record<string, string>

/** Which sentence of the error catalogue tells an issue, and what it is filled with. */
function wordsOf(issue: z.core.$ZodIssue): Pick<Fault, 'words' | 'params'> {
  const kind = (origin: string) => sized[origin] ?? 'other'
  if (issue.code === 'too_small')
    return { words: `too_small_${kind(issue.origin)}`, params: { limit: Number(issue.minimum) } }
  if (issue.code === 'too_big')
    return { words: `too_big_${kind(issue.origin)}`, params: { limit: Number(issue.maximum) } }
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return { words: 'required' }
    return { words: `type_${kind(issue.expected)}`, params: { expected: issue.expected } }
  }
  if (issue.code === 'invalid_value') return { params: { values: issue.values.slice(0, 30).map(String).join(', ') } }
  if (issue.code === 'unrecognized_keys') return { params: { keys: issue.keys.slice(0, 10).join(', ') } }
  if (issue.code === 'invalid_format') return { params: { format: issue.format } }
  return { words: 'invalid' }
}

/** A schema's issue as the fault of an input. */
export function faultOf(issue: z.core.$ZodIssue): Fault {
  const path = faultPath(issue.path)
  if (/^[a-z0-9_]+$/.test(issue.message)) {
    const params = issue.code === 'custom' ? (issue.params as Fault['params']) : undefined
    return { path, code: issue.message, ...(params && { params }) }
  }
  return { path, code: issue.code, ...wordsOf(issue) }
}

/**
 * Parses `raw` or throws every fault at once. The sentences are the error catalogue's, chosen by the code; a schema's own
 * message that is a bare code (`tax_id_invalid`) is that code.
 */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw, { reportInput: true })
  if (parsed.success) return parsed.data
  const { issues } = parsed.error
  throw invalid('validation_failed', { count: issues.length }, issues.slice(0, maxFaults).map(faultOf))
}
