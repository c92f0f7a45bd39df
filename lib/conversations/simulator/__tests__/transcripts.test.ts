import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shippedPersonas } from '../../personas/shipped'
import { debtorKeys } from '../debtors'
import type { Played } from '../played'
import { transcriptText } from '../transcript'
import { allPersonas, playAll } from './all-plays'
import { expected, repeated } from './expected'

const folder = join(import.meta.dirname, 'transcripts')
const seed = 1

const nameOf = (number: number) => shippedPersonas.find((persona) => persona.number === number)?.name ?? ''

/** Ten conversations of one debtor as a person reads them; `npx vitest run --project unit lib/conversations/simulator -u` writes them anew. */
function sameAsKept(key: string, played: Map<number, Played>): Promise<void> {
  const parts = [...played].map(([number, one]) => transcriptText(one, `Persona ${number}, ${nameOf(number)}`))
  return expect(`# ${key}\n\n${parts.join('\n\n')}\n`).toMatchFileSnapshot(join(folder, `${key}.md`))
}

const firstOffers = ({ turns }: Played) =>
  (turns.find(({ offers }) => offers.length > 0)?.offers ?? []).map(({ id }) => id).sort()

describe.each(debtorKeys)('%s', (key) => {
  it('ends as it must under each persona, past the guard, without a sentence said twice', async () => {
    const played = await playAll(key, allPersonas, seed)
    for (const one of played.values()) {
      expected[key]?.(one)
      expect(one.turns.flatMap(({ blocked }) => blocked)).toEqual([])
      expect(one.turns.flatMap(({ violations }) => violations)).toEqual([])
      expect(repeated(one)).toEqual([])
    }
    const [first, ...others] = [...played.values()].map(firstOffers)
    for (const offers of others) expect(offers).toEqual(first)
    await sameAsKept(key, played)
  })

  it('ends as it must in other words, under the persona that the rules choose', async () => {
    for (let other = 2; other < 12; other += 1) {
      for (const one of (await playAll(key, [0], other)).values()) {
        expected[key]?.(one)
        expect(one.turns.flatMap(({ blocked, violations }) => [...blocked, ...violations])).toEqual([])
      }
    }
  })
})
