const longestMs = 24 * 3_600_000

/**
 * Until when an answer asks to be left alone: `Retry-After` in seconds or as an HTTP date (RFC 9110 10.2.3), a day at
 * most. 0 when it says nothing that can be read, or a time that is past.
 * @param now UTC ms
 */
export function readRetryAfter(header: string | undefined, now: number): number {
  const text = header?.trim() ?? ''
  const at = /^\d{1,9}$/.test(text) ? now + Number(text) * 1_000 : /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) || at <= now ? 0 : Math.min(at, now + longestMs)
}
