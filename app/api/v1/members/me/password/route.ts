import { apiRoute, problemResponse, reply } from '@/lib/http'
import { changePassword, changePasswordOperation } from '@/lib/identity'
import { invalid } from '@/lib/platform/errors'

export const POST = apiRoute(changePasswordOperation, async ({ ctx, body, request }) => {
  const { changed } = await changePassword(ctx, body)
  if (changed) return reply(204)
  // Answered, not thrown: the failed try must stay counted.
  const fault = invalid('validation_failed', { count: 1 }, [{ path: 'current', code: 'password_wrong' }])
  return problemResponse(fault, { ...ctx, path: new URL(request.url).pathname })
})
