import type { z } from 'zod'
import type { BacenAccess } from './access'
import { tokenAnswer } from './answers'
import { BankRefused, BankUnavailable } from './faults'
import { problemReason } from './problem-reason'
import type { Resilience } from './resilience'
import { type Granted, tokenSource } from './token'
import type { BankAnswer, Transport } from './transport'

/** What the client may do at the bank, as OAuth scopes of the PIX API. */
export const bankScopes = [
  'cob.read',
  'cob.write',
  'cobv.read',
  'cobv.write',
  'pix.read',
  'pix.write',
  'webhook.read',
  'webhook.write',
] as const

export type BankCall<S extends z.ZodType> = {
  method: 'GET' | 'PUT' | 'PATCH'
  /** Below the API's base, with a slash in front. */
  path: string
  body?: unknown
  /** What the answer must be; a field beyond it is dropped, a field missing is a fault. */
  answer: S
  /** Asking twice does no more than asking once. */
  again: boolean
  /** Texts that a refusal's reason must not repeat. */
  secret?: readonly string[]
}

export type BankSession = {
  call: <S extends z.ZodType>(call: BankCall<S>) => Promise<z.output<S>>
  /** A token as the next call would use it. */
  token: () => Promise<Granted>
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Sorts an answer into one that says yes, a refusal, and a fault that may pass. */
function accepted({ status, text, retryAfterMs }: BankAnswer, secret: readonly string[] = []): unknown {
  if (status >= 200 && status < 300) return parsed(text)
  if (status === 429) throw new BankUnavailable('rate_limited', retryAfterMs)
  if (status >= 500 || status === 408) throw new BankUnavailable('status', retryAfterMs)
  // A redirect is not followed: it would carry the credentials elsewhere.
  if (status < 400) throw new BankUnavailable('answer_invalid')
  throw new BankRefused(status, problemReason(parsed(text), secret))
}

function read<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const { success, data } = schema.safeParse(body)
  if (!success) throw new BankUnavailable('answer_invalid')
  return data
}

/** Speaks to one company's bank: OAuth2 client credentials (RFC 6749 § 4.4), the token renewed once when it is refused. */
export function bankSession(
  access: BacenAccess,
  transport: Transport,
  { run }: Resilience,
  now: () => number,
): BankSession {
  const { baseUrl, tokenUrl, clientId, clientSecret } = access
  const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64')
  const tokens = tokenSource(
    () =>
      run(true, async (signal) => {
        const answer = await transport({
          method: 'POST',
          url: tokenUrl,
          headers: {
            authorization: `Basic ${basic}`,
            'content-type': 'application/x-www-form-urlencoded',
            accept: 'application/json',
          },
          body: new URLSearchParams({ grant_type: 'client_credentials', scope: bankScopes.join(' ') }).toString(),
          signal,
        })
        const granted = read(tokenAnswer, accepted(answer, [clientSecret, clientId]))
        const scopes = granted.scope.split(/\s+/).filter(Boolean)
        return { token: granted.access_token, lifeMs: granted.expires_in * 1_000, scopes }
      }),
    now,
  )
  return {
    token: tokens.get,
    call: async ({ method, path, body, answer, again, secret }) => {
      const ask = (granted: Granted) =>
        run(again, (signal) =>
          transport({
            method,
            url: baseUrl.replace(/\/$/, '') + path,
            headers: {
              authorization: `Bearer ${granted.token}`,
              accept: 'application/json',
              ...(body !== undefined && { 'content-type': 'application/json' }),
            },
            ...(body !== undefined && { body: JSON.stringify(body) }),
            signal,
          }).then((given) => {
            // Seen here, so that a fault of the bank counts for the breaker and a refusal does not.
            if (given.status === 401) return given
            return { ...given, body: read(answer, accepted(given, secret)) }
          }),
        )
      const granted = await tokens.get()
      const first = await ask(granted)
      if ('body' in first) return first.body
      tokens.drop(granted)
      const second = await ask(await tokens.get())
      if ('body' in second) return second.body
      throw new BankRefused(401, problemReason(parsed(second.text), secret))
    },
  }
}
