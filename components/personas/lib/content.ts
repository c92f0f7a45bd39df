import type { PersonaReply, PersonaVersionReply } from '@/lib/conversations'

export type Content = PersonaVersionReply['content']

const fields = [
  'name',
  'description',
  'tone',
  'formality',
  'energy',
  'humor',
  'emphasis',
  'urgency',
  'discount_approach',
  'rule',
  'role',
  'objectives',
  'constraints',
  'greetings',
  'openings',
  'options',
  'forbidden_words',
  'model',
  'temperature',
  'max_tokens',
] as const satisfies readonly (keyof Content)[]

/** What may be edited of a persona, as it is sent back. */
export const contentOf = (persona: PersonaReply | Content): Content =>
  Object.fromEntries(fields.map((field) => [field, persona[field]])) as Content

export const sameContent = (a: Content, b: Content) => JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b))
