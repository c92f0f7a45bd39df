import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleType,
  type IRetryBackoffContext,
  retry,
  TaskCancelledError,
} from 'cockatiel'
import { BankUnavailable } from './faults'

export type Patience = {
  /** One request. */
  tryMs: number
  /** All tries and the pauses between them. */
  totalMs: number
  /** Tries after the first. */
  retries: number
  /** Before the second try; doubles, with jitter. */
  pauseMs: number
  /** The longest pause, also of those that the bank asks for: one that asks for more is not asked again now. */
  longestPauseMs: number
  /** So many faults in a row, and it is left alone. */
  breakAfter: number
  /** Then one request tries whether it is back. */
  halfOpenAfterMs: number
}

export const bankPatience: Patience = {
  tryMs: 8_000,
  totalMs: 25_000,
  retries: 2,
  pauseMs: 300,
  longestPauseMs: 5_000,
  breakAfter: 5,
  halfOpenAfterMs: 30_000,
}

export type Resilience = {
  /** Runs `work` under time limit and breaker; with `again`, once more after a fault that may pass. */
  run: <T>(again: boolean, work: (signal: AbortSignal) => Promise<T>) => Promise<T>
  open: () => boolean
}

/** Time limits, tries and the breaker of one company at one bank. */
export function resilience(patience: Patience, random: () => number = Math.random): Resilience {
  const { totalMs, retries, pauseMs, longestPauseMs, breakAfter, halfOpenAfterMs } = patience
  const pause = ({ attempt, result }: IRetryBackoffContext<unknown>) => {
    const asked = 'error' in result && result.error instanceof BankUnavailable ? result.error.retryAfterMs : 0
    const own = Math.min(longestPauseMs, pauseMs * 2 ** (attempt - 1)) * (0.5 + random() / 2)
    return Math.max(asked, own)
  }
  const worthIt = (error: BankUnavailable) => error.passes && error.retryAfterMs <= longestPauseMs
  const tries = retry(handleType(BankUnavailable, worthIt), {
    maxAttempts: retries,
    backoff: new DelegateBackoff(pause),
  })
  const breaker = circuitBreaker(handleType(BankUnavailable), {
    halfOpenAfter: halfOpenAfterMs,
    breaker: new ConsecutiveBreaker(breakAfter),
  })
  return {
    open: () => breaker.state === CircuitState.Open,
    run: async (again, work) => {
      const limit = AbortSignal.timeout(totalMs)
      const once = () => breaker.execute(() => work(limit), limit)
      try {
        return await (again ? tries.execute(once, limit) : once())
      } catch (error) {
        if (error instanceof BrokenCircuitError) throw new BankUnavailable('circuit')
        if (error instanceof TaskCancelledError) throw new BankUnavailable('timeout')
        throw error
      }
    },
  }
}
