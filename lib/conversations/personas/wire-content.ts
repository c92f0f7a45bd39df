import type { Persona } from '../core/persona'
import type { ContentInput } from './schemas'

/** What a version holds besides number and key. */
export type PersonaContent = Omit<Persona, 'number' | 'key'>

/** Names of the wire that differ from ours. */
const renamed = { discountApproach: 'discount_approach', forbiddenWords: 'forbidden_words', maxTokens: 'max_tokens' }

export const wireField = (field: string): string => renamed[field as keyof typeof renamed] ?? field

export function contentFrom(input: ContentInput): PersonaContent {
  const { discount_approach, forbidden_words, max_tokens, ...same } = input
  return { ...same, discountApproach: discount_approach, forbiddenWords: forbidden_words, maxTokens: max_tokens }
}

export const serializeContent = (persona: PersonaContent): ContentInput => ({
  name: persona.name,
  description: persona.description,
  tone: persona.tone,
  formality: persona.formality,
  energy: persona.energy,
  humor: persona.humor,
  emphasis: persona.emphasis,
  urgency: persona.urgency,
  discount_approach: persona.discountApproach,
  rule: persona.rule,
  role: persona.role,
  objectives: persona.objectives,
  constraints: persona.constraints,
  greetings: persona.greetings,
  openings: persona.openings,
  options: persona.options,
  forbidden_words: persona.forbiddenWords,
  model: persona.model,
  temperature: persona.temperature,
  max_tokens: persona.maxTokens,
})
