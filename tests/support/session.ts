import { encode } from 'next-auth/jwt'
import type { Call } from './server'
import { sessionTestSecret } from './session-secret'

export { sessionTestSecret }

/** Headers of a browser in which the company's first member is logged in, on one of our own pages. */
export async function sessionHeaders(
  call: Call,
  changes: Record<string, string> = {},
  sessionVersion = 1,
): Promise<Record<string, string>> {
  const { body } = await call<{ data: { user_id: string }[] }>('GET', '/members')
  const token = { sub: body.data.at(-1)?.user_id ?? '', sessionVersion }
  const cookie = await encode({ token, secret: sessionTestSecret })
  return { cookie: `next-auth.session-token=${cookie}`, 'sec-fetch-site': 'same-origin', ...changes }
}
