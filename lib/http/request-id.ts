import { newId } from '@/lib/platform/ids'

/** The caller's own `X-Request-Id` where it is fit for a log line, else a new one. */
export function requestIdOf(request: Pick<Request, 'headers'>): string {
  const given = request.headers.get('x-request-id')
  return given && /^[\w.:-]{1,64}$/.test(given) ? given : newId('request')
}
