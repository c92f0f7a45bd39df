import { conversationStages } from '@/db/constants/analytics'
import type { Measures } from '../../core/measures'
import { recoveredCents } from '../../core/recovery'
import { rateOf } from './rate'

/** One row a value of a dimension, most conversations first. */
export function groupsOf(values: ReadonlyMap<string, Measures>) {
  return [...values]
    .map(([value, measures]) => {
      const [paid, conversations] = [measures.paid ?? 0, measures.contacted ?? 0]
      return { value, conversations, paid, ...rateOf(paid, conversations), recoveredCents: recoveredCents(measures) }
    })
    .filter(({ conversations, recoveredCents: cents }) => conversations > 0 || cents !== 0)
    .sort((a, b) => b.conversations - a.conversations || (a.value < b.value ? -1 : 1))
}

/** The six stages, each holding the later ones, each as a share of the one before and of the first. */
export function funnelOf(measures: Measures) {
  const counts = conversationStages.map((stage) => measures[stage] ?? 0)
  return conversationStages.map((stage, place) => {
    const conversations = counts[place] ?? 0
    return {
      stage,
      conversations,
      of_previous: place === 0 ? null : rateOf(conversations, counts[place - 1] ?? 0),
      of_first: rateOf(conversations, counts[0] ?? 0),
    }
  })
}
