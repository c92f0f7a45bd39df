/** An access token and for how long it is good. */
export type Granted = { token: string; lifeMs: number; scopes: string[] }

export type TokenSource = {
  /** The token in use, or a fresh one; asked for once however many wait for it. */
  get: () => Promise<Granted>
  /** The bank no longer takes this one. */
  drop: (granted: Granted) => void
}

/** Renewed before it ends, so that no request is on its way with a dead one. */
const marginMs = 30_000

/** Keeps the bank's token until shortly before its end; one request for it at a time. */
export function tokenSource(ask: () => Promise<Granted>, now: () => number): TokenSource {
  let held: { granted: Granted; until: number } | undefined
  let asking: Promise<Granted> | undefined
  const renew = async () => {
    const granted = await ask()
    held = { granted, until: now() + granted.lifeMs - Math.min(marginMs, granted.lifeMs / 2) }
    return granted
  }
  return {
    get: () => {
      if (held && held.until > now()) return Promise.resolve(held.granted)
      asking ??= renew().finally(() => {
        asking = undefined
      })
      return asking
    },
    drop: (granted) => {
      if (held?.granted === granted) held = undefined
    },
  }
}
