import type { AlertDirection } from '@/db/constants/alerts'
import type { Interval } from '../../core/interval'

/** What a rule says of a figure; threshold and clearAt in the figure's unit, `clearAt` on the good side or equal. */
export type RuleTerms = {
  direction: AlertDirection
  threshold: number
  clearAt: number
  /** 0 where the figure is judged by its value. */
  minimumCount: number
}
/**
 * A figure of one window. `interval` null: it is judged by its value; `value` null: there is nothing to divide by.
 * `slack`: half a case of a share that is made of whole ones (Yates's correction), without which few cases alarm up to
 * a third more often than a 95 % interval promises.
 */
export type Reading = { value: number | null; n: number; interval: Interval | null; slack?: number }
/** What a rule stands at. `thinSince`: since when the window holds too few, UTC ms; 0 where it holds enough. */
export type Standing = { open: boolean; thinSince: number }
export type Verdict = { does: 'raise' | 'resolve' | 'stay'; ending: 'recovered' | 'too_few' | null; thinSince: number }

const stay: Verdict = { does: 'stay', ending: null, thinSince: 0 }

/** Whether `figure` lies beyond `line` on the bad side. */
const isBad = (direction: AlertDirection, figure: number, line: number) =>
  direction === 'below' ? figure < line : figure > line

/** Whether the whole interval lies on the bad side of the threshold. */
function isSure({ direction, threshold }: RuleTerms, { value, interval, slack = 0 }: Reading): boolean {
  if (value === null) return false
  if (!interval) return isBad(direction, value, threshold)
  return isBad(direction, direction === 'below' ? interval.high + slack : interval.low - slack, threshold)
}

/**
 * What a reading does to a rule. A figure with an interval raises only from the minimum n on and when the 95 % interval
 * lies wholly on the bad side of the threshold; one without (money, counts) when its value does. It resolves when the
 * value is back at `clearAt` or better with n at the minimum, or when the window has held too few for a whole window's
 * length: then there is nothing left to say. In between it stays as it is. Pure: the same twice changes nothing.
 * @param now UTC ms
 * @param windowMs the rule's window
 */
export function judgeRule(
  terms: RuleTerms,
  reading: Reading,
  standing: Standing,
  now: number,
  windowMs: number,
): Verdict {
  const isThin = reading.value === null || reading.n < terms.minimumCount
  if (!standing.open) return !isThin && isSure(terms, reading) ? { ...stay, does: 'raise' } : stay
  if (isThin) {
    const thinSince = standing.thinSince || now
    if (now - thinSince < windowMs) return { ...stay, thinSince }
    return { does: 'resolve', ending: 'too_few', thinSince }
  }
  const isBack = reading.value !== null && !isBad(terms.direction, reading.value, terms.clearAt)
  return isBack && !isSure(terms, reading) ? { does: 'resolve', ending: 'recovered', thinSince: 0 } : stay
}
