import { addMeasures, type Measures } from '../../core/measures'
import { minuteMs } from '../../core/spans'
import { judgeRule, type Reading, type Standing } from './judge-rule'
import { readFigure } from './read-figure'
import { ruleWindow } from './rule-window'
import type { RuleContent } from './shipped-rules'

/** Buckets of a rule's dimension value, oldest first, from a window before the first moment on; `size` in ms. */
export type History = { points: readonly { at: number; measures: Measures }[]; size: number; ever: Measures }
export type Moment = Reading & { at: number; open: boolean }
export type ReplayedAlert = { raisedAt: number; resolvedAt: number | null; reading: Reading }
export type Replay = { moments: Moment[]; alerts: ReplayedAlert[]; tooFew: number }
export type ReplayedRule = Pick<
  RuleContent,
  'metric' | 'windowMinutes' | 'direction' | 'threshold' | 'clearAt' | 'minimumCount'
>

/**
 * What a rule would have done, judged at moments `step` ms apart, by what is known now: conversations count with what
 * became of them since. Buckets enter and leave the window whole. Pure; a generator, so that the caller may breathe.
 */
export function* replayRule(
  rule: ReplayedRule,
  { points, size, ever }: History,
  moments: { from: number; to: number; step: number },
): Generator<number, Replay> {
  const window: Measures = {}
  /** Of the points that have not come yet: `ever` less it is everything up to the moment. */
  const coming: Measures = {}
  for (const { measures } of points) addMeasures(coming, measures)
  let [entered, left] = [0, 0]
  let standing: Standing = { open: false, thinSince: 0 }
  const done: Replay = { moments: [], alerts: [], tooFew: 0 }
  for (let now = moments.from; now <= moments.to; now += moments.step) {
    const { from, to } = ruleWindow(rule.metric, rule.windowMinutes, now)
    for (let point = points[entered]; point && point.at + size <= to; point = points[entered]) {
      addMeasures(window, point.measures)
      addMeasures(coming, point.measures, -1)
      entered += 1
    }
    for (let point = points[left]; left < entered && point && point.at < from; point = points[left]) {
      addMeasures(window, point.measures, -1)
      left += 1
    }
    const until = rule.metric === 'recovery_rate' ? addMeasures(structuredClone(ever), coming, -1) : {}
    const reading = readFigure(rule.metric, { window, since: window, ever: until })
    const { does, thinSince } = judgeRule(rule, reading, standing, now, rule.windowMinutes * minuteMs)
    if (does === 'raise') done.alerts.push({ raisedAt: now, resolvedAt: null, reading })
    const last = done.alerts.at(-1)
    if (does === 'resolve' && last) last.resolvedAt = now
    standing = { open: does === 'stay' ? standing.open : does === 'raise', thinSince }
    if (reading.value === null || reading.n < rule.minimumCount) done.tooFew += 1
    done.moments.push({ at: now, ...reading, open: standing.open })
    yield now
  }
  return done
}
