import type { Normalized } from '../text/normalize.ts'
import { moneyConcepts } from './money.ts'
import { moodConcepts } from './mood.ts'
import { peopleConcepts } from './people.ts'
import { standingConcepts } from './standing.ts'
import { timeConcepts } from './time.ts'

const lexicon: [string, RegExp][] = Object.entries({
  ...moneyConcepts,
  ...timeConcepts,
  ...peopleConcepts,
  ...standingConcepts,
  ...moodConcepts,
})

/** The word that starts at this character of the line. */
function wordAt(line: string, at: number): number {
  let word = 0
  for (let i = 0; i < at; i++) if (line.charCodeAt(i) === 32) word += 1
  return word
}

export type Concept = { name: string; negated: boolean; at: number }

/** Concepts of the lexicon a message holds, by where they begin; a pattern that itself starts with a denial is not negated. */
export function findConcepts(message: Normalized): Concept[] {
  const found: Concept[] = []
  for (const [name, pattern] of lexicon) {
    const match = pattern.exec(message.line)
    if (!match) continue
    const at = wordAt(message.line, match.index)
    found.push({ name, negated: message.negated[at] === true, at })
  }
  return found.sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1))
}
