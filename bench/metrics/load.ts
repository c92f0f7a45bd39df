import { client } from '@/tests/support/server'
import { live } from './events'

const batch = 200
const ratePerSecond = 2_000
const everyMs = (1_000 * batch) / ratePerSecond

/** Posts events at an even pace, one request after the other, until it is stopped; what it is late it makes good. */
export function startLoad(baseUrl: string, token: string) {
  const call = client(baseUrl, { token })
  const events = live(Date.now() % 1_000_000)
  const took: number[] = []
  let [accepted, refused, on] = [0, 0, true]
  const startedMs = performance.now()
  const done = (async () => {
    for (let n = 1; on; n += 1) {
      const now = Date.now()
      const some = Array.from({ length: batch }, () => events.next().value?.(now))
      const sentMs = performance.now()
      const { status, body } = await call<{ accepted: number }>('POST', '/events', { json: { events: some } })
      took.push(performance.now() - sentMs)
      if (status === 200) accepted += body.accepted
      else refused += batch
      const aheadMs = startedMs + n * everyMs - performance.now()
      if (aheadMs > 0) await new Promise((resume) => setTimeout(resume, aheadMs))
    }
  })()
  return {
    stop: async () => {
      on = false
      await done
      return { accepted, refused, batch, took, seconds: (performance.now() - startedMs) / 1_000 }
    },
  }
}
