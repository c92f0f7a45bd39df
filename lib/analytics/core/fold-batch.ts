import { cohortPart } from './cohort'
import { contribution } from './contribution'
import type { CivilDay } from './day-clock'
import { eventPart, type Part } from './event-part'
import { addMeasures } from './measures'
import { allGrains, type CellChange, type Changes, changeCohort, changeMinute, changeType } from './rollup-keys'
import { applyEvent, noFacts, type SessionFacts } from './session-facts'
import type { LoggedEvent } from './typed-event'

/** Names a conversation's facts: what is simulated is another one. */
export const factsKey = ({ simulated, sessionId }: Pick<LoggedEvent, 'simulated' | 'sessionId'>) =>
  `${simulated ? 1 : 0}|${sessionId}`

/** Sums of parts by minute and dimensions, so that what cancels out never reaches a row. */
function partSums() {
  const sums = new Map<string, { simulated: boolean; part: Part }>()
  return {
    add(simulated: boolean, { minute, dims, measures }: Part, times = 1): void {
      const key = `${simulated}|${minute}|${dims.channel}|${dims.segment}|${dims.persona}|${dims.portfolioId}`
      const known = sums.get(key)
      if (known) addMeasures(known.part.measures, measures, times)
      else sums.set(key, { simulated, part: { minute, dims, measures: addMeasures({}, measures, times) } })
    },
    values: () => sums.values(),
  }
}

/** Events, conversations and parts of one step. */
const stepSize = 64

/**
 * Folds events, none of which was folded before, into changes of the roll-ups, in steps of some milliseconds.
 * @param facts of the conversations so far by `factsKey`; brought up to date in place, new ones put in
 * @param dayOf the company's clock
 * @param now UTC ms; minutes and hours too old to be kept are left out
 */
export function* foldBatch(
  events: readonly LoggedEvent[],
  facts: Map<string, SessionFacts>,
  dayOf: (at: number) => CivilDay,
  now: number,
): Generator<void, CellChange[]> {
  const sums = partSums()
  const changes: Changes = new Map()
  const touched = new Map<string, boolean>()
  for (const [place, event] of events.entries()) {
    if (place % stepSize === stepSize - 1) yield
    const { simulated, sessionId } = event
    const part = eventPart(event)
    changeType(changes, simulated, part.minute, event.type, part.measures)
    const cohort = cohortPart(event, dayOf)
    if (cohort) changeCohort(changes, simulated, cohort)
    if (!sessionId) {
      sums.add(simulated, part)
      continue
    }
    const key = factsKey(event)
    const known = facts.get(key) ?? noFacts()
    facts.set(key, known)
    if (!touched.has(key)) {
      touched.set(key, simulated)
      for (const before of contribution(known)) sums.add(simulated, before, -1)
    }
    const whole = applyEvent(known, event, part)
    if (whole) sums.add(simulated, whole)
  }
  let step = 0
  for (const [key, simulated] of touched) {
    step += 1
    if (step % stepSize === 0) yield
    for (const after of contribution(facts.get(key) ?? noFacts())) sums.add(simulated, after)
  }
  for (const { simulated, part } of sums.values()) {
    step += 1
    if (step % stepSize === 0) yield
    changeMinute(changes, simulated, part)
  }
  return yield* allGrains(changes, dayOf, now)
}
