import type { z } from 'zod'
import type { Scope } from '@/db/constants/identity'

export type RateClass = 'default' | 'sensitive' | 'ingest'

/** One answer of an operation. Without a schema it has no JSON body (or another content type says what it is). */
export type Reply = { description: string; schema?: z.ZodType; contentType?: string }

/**
 * An API operation as data: validation, types, documentation and tests are all made from it. Paths are relative to
 * `/api/v1` unless `root` is set; parameters in braces.
 */
export type Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
> = {
  /** Unique camelCase name. */
  id: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: `/${string}`
  root?: boolean
  tag: string
  summary: string
  description?: string
  /** `public` needs no credentials; otherwise the scope, or `null` for any authenticated caller. */
  auth: 'public' | 'bearer'
  scope: Scope | null
  params?: Params
  query?: Query
  body?: Body
  /** The body is handed over unread (uploads). */
  streamed?: {
    contentTypes: string[]
    maxBytes: number
    schema?: z.ZodType
    /** `Idempotency-Key` counts here too: the handler's writes are idempotent by themselves. */
    replayed?: boolean
  }
  /**
   * A keyed request runs outside of a transaction and its answer is stored after it: for work that waits for a model
   * or for its turn, which must not hold the writer. Its writes are idempotent by themselves.
   */
  apart?: true
  maxBodyBytes?: number
  rate?: RateClass
  replies: Record<number, Reply>
  /** Statuses of problems beyond the usual ones (400, 401, 403, 413, 415, 422, 429, 500, 503 are added by form). */
  problems?: number[]
}

export const operation = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  declared: Operation<P, Q, B>,
): Operation<P, Q, B> => declared
