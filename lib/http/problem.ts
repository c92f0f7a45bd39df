import { z } from 'zod'
import type { Locale } from '@/db/constants/identity'
import { isBusy, isStorageFull } from '@/db/errors'
import { AppError, type ErrorCode, isAppError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import { hasMessage, translate } from './translate'

export const statusOf: Record<ErrorCode, number> = {
  malformed_body: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  gone: 410,
  payload_too_large: 413,
  unsupported_media_type: 415,
  validation_failed: 422,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
  storage_full: 507,
}

/** RFC 9457 with the product's `request_id` and `errors`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string(),
  request_id: z.string(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
})

export type Asked = { requestId: string; locale: Locale; path: string; baseUrl?: string | undefined }

/** Gives every fault a code the caller may see; what the domain did not foresee goes to the log alone. */
function toAppError(error: unknown, asked: Asked): AppError {
  if (isAppError(error)) return error
  if (isStorageFull(error)) {
    log().error({ err: error, requestId: asked.requestId }, 'storage is full')
    return new AppError('storage_full')
  }
  if (isBusy(error)) return new AppError('unavailable')
  log().error({ err: error, requestId: asked.requestId, path: asked.path }, 'request failed')
  return new AppError('internal')
}

const sentence = (locale: Locale, group: string, code: string, params: AppError['params']) =>
  hasMessage(locale, `${group}.${code}`) ? translate(locale, `${group}.${code}`, params) : undefined

export type Problem = z.infer<typeof problemSchema>

/** A fault as data that the caller may see, with the reason that narrows its code. */
export function problemOf(error: unknown, asked: Asked): { reason: string; body: Problem } {
  const fault = toAppError(error, asked)
  const status = statusOf[fault.code]
  const { locale } = asked
  const body: Problem = {
    type: `/docs/errors#${fault.reason}`,
    title: sentence(locale, 'title', fault.code, {}) ?? fault.code,
    status,
    detail: sentence(locale, 'reason', fault.reason, fault.params) ?? fault.reason,
    instance: asked.path,
    request_id: asked.requestId,
  }
  if (fault.faults.length > 0) {
    body.errors = fault.faults.map(({ path, code, params, words }) => ({
      path,
      code,
      message: sentence(locale, 'fault', words ?? code, params ?? {}) ?? code,
    }))
  }
  return { reason: fault.reason, body }
}

/** The `application/problem+json` answer to a fault, in the reader's language, never with a stack. */
export function problemResponse(error: unknown, asked: Asked): Response {
  const { reason, body } = problemOf(error, asked)
  const { status } = body
  const headers = new Headers({
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  })
  if (status === 401) headers.set('www-authenticate', `Bearer error="${reason}"`)
  if (status === 503) headers.set('retry-after', '1')
  return new Response(JSON.stringify(body), { status, headers })
}
