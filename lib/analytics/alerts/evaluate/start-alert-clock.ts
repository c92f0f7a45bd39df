import { log } from '@/lib/platform/log'
import { type Head, readHeads } from '../repository'
import { evaluateRules } from './evaluate-rules'

/** What came in between is judged together. */
export const lookEveryMs = 5_000
const slideEveryMs = 60_000

/** Companies to judge: those whose log grew since the last look, and all when a minute has passed. */
export function companiesDue(heads: readonly Head[], seen: Map<string, number>, isMinute: boolean): string[] {
  const due = heads.filter(({ companyId, seq }) => isMinute || seen.get(companyId) !== seq)
  for (const { companyId, seq } of heads) seen.set(companyId, seq)
  return due.map(({ companyId }) => companyId)
}

/**
 * Judges rules while this process runs: within five seconds of what came, by whichever process it came, and each minute
 * where only the clock moves a window on. It keeps nothing that a killed process could lose. Returns the stop, which
 * waits for the look under way.
 */
export function startAlertClock(): () => Promise<void> {
  const seen = new Map<string, number>()
  let slidAt = 0
  let stopped = false
  let running: Promise<void> | undefined
  const look = async () => {
    const now = Date.now()
    const isMinute = now - slidAt >= slideEveryMs
    if (isMinute) slidAt = now
    for (const companyId of companiesDue(await readHeads(), seen, isMinute)) {
      if (stopped) return
      try {
        await evaluateRules(companyId)
      } catch (err) {
        log().warn({ err, companyId }, 'judging alert rules failed; it is tried again within a minute')
      }
      await new Promise((resume) => setImmediate(resume))
    }
  }
  const timer = setInterval(() => {
    running ??= look()
      .catch((err) => log().warn({ err }, 'looking for alert rules to judge failed'))
      .finally(() => {
        running = undefined
      })
  }, lookEveryMs)
  return async () => {
    stopped = true
    clearInterval(timer)
    await running
  }
}
