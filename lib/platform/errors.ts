/** Codes the domain throws; `lib/http/problem.ts` maps each to a status and `messages` to words. */
export type ErrorCode =
  | 'validation_failed'
  | 'not_found'
  | 'conflict'
  | 'unauthorized'
  | 'forbidden'
  | 'payload_too_large'
  | 'unsupported_media_type'
  | 'malformed_body'
  | 'rate_limited'
  | 'storage_full'
  | 'unavailable'
  | 'gone'
  | 'method_not_allowed'
  | 'internal'

export type Params = Record<string, string | number>

/** One fault inside an input. `path` as `items[3].amount`; `code` has its words in `messages/<locale>/errors.json`. */
export type Fault = {
  path: string
  code: string
  params?: Params | undefined
  /** Name of the sentence where one code has several (`too_small` of a number, a text, a list). */
  words?: string | undefined
}

/**
 * A fault the caller can understand and mend. `reason` narrows the code (`no_active_model`, `batch_too_large`) and
 * becomes the problem's `type`; `params` fill its sentence.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly reason: string
  readonly params: Params
  readonly faults: Fault[]
  constructor(code: ErrorCode, reason: string = code, params: Params = {}, faults: Fault[] = []) {
    super(`${code}: ${reason}`)
    this.name = 'AppError'
    this.code = code
    this.reason = reason
    this.params = params
    this.faults = faults
  }
}

export const notFound = (resource: string) => new AppError('not_found', 'not_found', { resource })
export const conflict = (reason: string, params?: Params) => new AppError('conflict', reason, params)
export const invalid = (reason: string, params: Params = {}, faults: Fault[] = []) =>
  new AppError('validation_failed', reason, params, faults)
export const forbidden = (reason: string, params?: Params) => new AppError('forbidden', reason, params)
export const unauthorized = (reason: string) => new AppError('unauthorized', reason)

export const isAppError = (error: unknown): error is AppError => error instanceof Error && error.name === 'AppError'
