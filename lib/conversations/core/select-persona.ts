import { type Condition, type Persona, type PersonaFacts, selectionOrder } from './persona'

export type Selection = { number: number; because: Condition[] }

function holds({ fact, op, value }: Condition, facts: PersonaFacts): boolean {
  const known = facts[fact]
  if (known === null) return false
  if (op === 'is') return known === value
  const [left, right] = [Number(known), Number(value)]
  if (op === 'lt') return left < right
  if (op === 'lte') return left <= right
  return op === 'gt' ? left > right : left >= right
}

/**
 * The first persona, in the founding order, whose rule holds, and the conditions that chose it. A rule without groups
 * always holds; should none hold, the last of the order speaks.
 */
export function selectPersona(personas: readonly Pick<Persona, 'number' | 'rule'>[], facts: PersonaFacts): Selection {
  for (const number of selectionOrder) {
    const persona = personas.find((one) => one.number === number)
    if (!persona) continue
    if (persona.rule.any.length === 0) return { number, because: [] }
    const group = persona.rule.any.find((conditions) => conditions.every((one) => holds(one, facts)))
    if (group) return { number, because: group }
  }
  return { number: selectionOrder[selectionOrder.length - 1] ?? 3, because: [] }
}
