import type { z } from 'zod'
import { forbidden } from '@/lib/platform/errors'
import { parseInput } from '@/lib/platform/parse-input'
import { isOwnHost } from './authenticate'
import { readBytes } from './body'

const maxFormBytes = 20_000

/**
 * A form of one of our own pages. A page that sends no referrer has the browser write `Origin: null`, so that alone is
 * no fault; what names another site is.
 */
function assertOwnPage(request: Request): void {
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  const foreign = origin !== null && origin !== 'null' && !isOwnHost(request, origin)
  if ((site !== null && site !== 'same-origin' && site !== 'none') || foreign) throw forbidden('cross_site_request')
}

/** A field sent once is a text, one sent several times a list. */
function fieldsOf(text: string): Record<string, string | string[]> {
  const fields: [string, string | string[]][] = []
  const form = new URLSearchParams(text)
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name)
    fields.push([name, values.length > 1 ? values : (values[0] ?? '')])
  }
  return Object.fromEntries(fields)
}

/**
 * Reads a url-encoded form that a page of ours sent.
 * @throws AppError `forbidden` (another site), `payload_too_large`, `validation_failed`
 */
export async function readForm<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
  assertOwnPage(request)
  const text = new TextDecoder().decode(await readBytes(request, maxFormBytes))
  return parseInput(schema, fieldsOf(text))
}
