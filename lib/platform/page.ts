import { z } from 'zod'
import { invalid } from './errors'

/** `?limit=&cursor=` of every list. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Rows of a page, 1–200.'),
  cursor: z.string().max(400).optional().describe('`next_cursor` of the page before.'),
})
export type PageInput = { limit: number; cursor?: string | undefined }

export type Page<T> = { data: T[]; nextCursor: string | null }

/** The last row's sort key as an opaque cursor. */
export const encodeCursor = (key: readonly (string | number)[]) =>
  Buffer.from(JSON.stringify(key)).toString('base64url')

/**
 * The sort key inside a cursor: as many strings or numbers as `shape` names.
 * @throws AppError `cursor_invalid` for anything this product did not make.
 */
export function decodeCursor<S extends readonly ('string' | 'number')[]>(
  cursor: string,
  ...shape: S
): { [K in keyof S]: S[K] extends 'string' ? string : number } {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const sound = Array.isArray(key) && key.length === shape.length && shape.every((type, i) => typeof key[i] === type)
    if (sound) return key as never
  } catch {
    // falls through to the same answer
  }
  throw invalid('validation_failed', {}, [{ path: 'cursor', code: 'cursor_invalid' }])
}

/** Cuts `rows` (fetched with one row too many) to a page. */
export function toPage<T>(rows: T[], limit: number, key: (row: T) => readonly (string | number)[]): Page<T> {
  const data = rows.slice(0, limit)
  const last = data.at(-1)
  return { data, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(key(last)) : null }
}

/** The wire form of a page. */
export const pageReply = <T extends z.ZodType>(row: T) =>
  z.object({ data: z.array(row), next_cursor: z.string().nullable() })

export const serializePage = <T, W>(page: Page<T>, serialize: (row: T) => W) => ({
  data: page.data.map(serialize),
  next_cursor: page.nextCursor,
})
