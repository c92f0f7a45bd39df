import { z } from 'zod'
import type { Locale } from '@/db/constants/identity'
import { type Fault, invalid } from './errors'

const words = { 'pt-BR': z.locales.pt().localeError, en: z.locales.en().localeError }
/** Faults listed in one answer; the rest are counted. */
export const maxFaults = 100

/** `['items', 3, 'amount']` as `items[3].amount`. */
export const faultPath = (path: readonly PropertyKey[]) =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return text ? `${text}.${String(part)}` : String(part)
  }, '')

/**
 * Parses `raw` or throws every fault at once, in the reader's language. A schema's own message that is a bare code
 * (`tax_id_invalid`) is looked up in the error catalogue instead.
 */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown, locale: Locale): z.output<S> {
  const parsed = schema.safeParse(raw, { error: words[locale] as z.core.$ZodErrorMap })
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.slice(0, maxFaults).map((issue): Fault => {
    const own = /^[a-z0-9_]+$/.test(issue.message)
    return {
      path: faultPath(issue.path),
      code: own ? issue.message : issue.code,
      message: own ? undefined : issue.message,
    }
  })
  throw invalid('validation_failed', { count: parsed.error.issues.length }, faults)
}
