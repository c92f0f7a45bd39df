import { singleton } from '@/lib/platform/singleton'

/** What the log and the clock moved on by within this time is told by the next read. */
const freshMs = 1_000
const remembered = 200

type Shared = { at: number; reply: Promise<unknown> }
const reads = singleton('overview-reads', () => new Map<string, Shared>())

/**
 * One read for everybody who asks the same within a second, also while it is under way: many open pages hear of the
 * same event at once. A read that fails is not kept.
 * @param key all that the answer depends on but the time: company, query, place in the log, targets
 * @param now UTC ms
 */
export function shareRead<T>(key: string, now: number, read: () => Promise<T>): Promise<T> {
  const known = reads.get(key)
  if (known && now >= known.at && now - known.at < freshMs) return known.reply as Promise<T>
  if (reads.size >= remembered) reads.clear()
  const reply = read()
  reads.set(key, { at: now, reply })
  reply.catch(() => reads.delete(key))
  return reply
}
