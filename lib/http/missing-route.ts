import { AppError } from '@/lib/platform/errors'
import { problemResponse } from './problem'
import { requestIdOf } from './request-id'
import { localeOf } from './translate'

/** A problem for a request that no route takes, with its id; the shells answer it where Next would answer a page. */
export function refuse(fault: AppError, request: Pick<Request, 'headers'>, path: string): Response {
  const requestId = requestIdOf(request)
  const response = problemResponse(fault, { requestId, locale: localeOf(request), path })
  response.headers.set('x-request-id', requestId)
  return response
}

/** Any path of the API that has no route. */
export const missingRoute = async (request: Request): Promise<Response> =>
  refuse(new AppError('not_found'), request, new URL(request.url).pathname)
