import type { AlertMetric, Dimension } from '@/db/constants/analytics'
import { readableWindow, readEver, readSums, type Sums, sumOf } from '../../read/read-sums'
import { readFigure } from '../core/read-figure'
import { ruleWindow } from '../core/rule-window'
import type { Read } from './settle-rule'

type Asked = { metric: AlertMetric; dimension: Dimension; value: string; simulated: boolean; windowMinutes: number }

/** The value that a portfolio's or a channel's row is stored under; of everything the empty one. */
const part = (sums: Sums, { dimension, value }: Asked) => sumOf(sums, dimension, value)

/**
 * What each rule's window holds now: one read of the roll-ups a distinct window and kind of money, shared by its rules,
 * and one of everything there ever was where a recovery rate needs it.
 */
export async function readRules<R extends Asked>(
  companyId: string,
  rules: readonly R[],
  now: number,
): Promise<(Read & { rule: R })[]> {
  const groups = Map.groupBy(rules, ({ metric, windowMinutes, simulated }) => {
    const { from, to } = ruleWindow(metric, windowMinutes, now)
    return `${from}|${to}|${simulated}`
  })
  const ever = new Map<boolean, Sums>()
  const found: (Read & { rule: R })[] = []
  for (const group of groups.values()) {
    const [first] = group
    if (!first) continue
    const { simulated } = first
    const window = await readableWindow(companyId, ruleWindow(first.metric, first.windowMinutes, now), now)
    const needed = [...new Set(group.map(({ dimension }) => dimension))]
    const slice = (dimensions: Dimension[]) => ({ simulated, scope: '', dimensions })
    const sums = await readSums(companyId, slice(needed), window, now)
    if (group.some(({ metric }) => metric === 'recovery_rate') && !ever.has(simulated))
      ever.set(simulated, await readEver(companyId, slice(['all', 'portfolio'])))
    for (const rule of group) {
      const inside = part(sums, rule)
      const figures = { window: inside, since: inside, ever: part(ever.get(simulated) ?? new Map(), rule) }
      found.push({ rule, reading: readFigure(rule.metric, figures), ...window })
    }
  }
  return found
}
