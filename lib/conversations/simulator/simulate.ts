import type { Persona } from '../core/persona'
import { shippedPersonas } from '../personas/shipped'
import { type Debtor, debtors } from './debtors'
import { play } from './play'
import type { Played } from './played'
import { seeded } from './random'
import { drawCase } from './synthetic-case'

export type SimulateInput = {
  count: number
  seed: number
  /** Played in turn; the rules choose where empty. */
  personas: readonly number[]
  /** Keys of debtors, in turn; all where empty. */
  debtors: readonly string[]
  /** Share of agreements of which the simulator's bank pays the first instalment, 0 to 1. */
  paying?: number
}
/** With the persona that spoke last: the one that the outcome is counted for. */
export type Simulated = Played & { persona: number }

const dayMs = 86_400_000
/** A Monday; cases fall on the 200 days from here. */
const firstDay = Date.UTC(2026, 1, 2, 15)
const at = <T>(list: readonly T[], i: number): T | undefined => list[i % Math.max(1, list.length)]

/** Lets others have the thread now and then: a thousand conversations take some seconds. */
const pause = () => new Promise<void>((resume) => setImmediate(resume))

/**
 * Plays `count` conversations in memory over drawn cases; the same input gives the same conversations.
 * @returns one by one what was said and how it ended
 */
export async function simulate(input: SimulateInput, personas: readonly Persona[] = shippedPersonas) {
  const chosen = input.debtors.length > 0 ? debtors.filter(({ key }) => input.debtors.includes(key)) : debtors
  const done: Simulated[] = []
  for (let i = 0; i < input.count; i += 1) {
    const draw = seeded(input.seed * 1_000_003 + i)
    const now = firstDay + Math.floor(draw() * 200) * dayMs
    const talkCase = drawCase(draw, now)
    // Each persona meets each debtor: the second list moves on when the first is over.
    const forced = at(input.personas, Math.floor(i / chosen.length))
    const debtor = at<Debtor>(chosen, i)
    if (!debtor) break
    const seed = Math.floor(draw() * 1_000_000)
    const pays = draw() < (input.paying ?? 0)
    const played = await play({ talkCase, personas, debtor, seed, now, pays, ...(forced && { forced }) })
    done.push({ ...played, persona: played.turns.at(-1)?.persona ?? 0 })
    if (i % 20 === 0) await pause()
  }
  return done
}
