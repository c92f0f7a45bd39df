import { discountApproaches } from '@/lib/negotiation'
import {
  comparisons,
  emphases,
  energies,
  formalities,
  humors,
  personaFacts,
  selectionOrder,
  tones,
  urgencies,
} from '../core/persona'
import { booleanFacts } from '../core/rule-faults'
import { templateNames } from '../core/template-faults'

/** All that a form for personas may offer. */
export const personaVocabulary = {
  tone: tones,
  formality: formalities,
  energy: energies,
  humor: humors,
  emphasis: emphases,
  urgency: urgencies,
  discount_approach: discountApproaches,
  facts: personaFacts,
  booleanFacts: [...booleanFacts],
  comparisons: comparisons.filter((op) => op !== 'is'),
  /** Placeholders by kind of text. */
  names: templateNames,
  order: selectionOrder,
} as const
export type PersonaVocabulary = typeof personaVocabulary
