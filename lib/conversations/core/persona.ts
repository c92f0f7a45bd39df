import type { DiscountApproach } from '@/lib/negotiation'

/*
 * A persona sets wording and the order of proposals; price is the policy's. Scales follow the founding document's
 * matrix, with its four keys kept.
 */

export const tones = [
  'friendly',
  'casual_direct',
  'respectful',
  'patient',
  'empathetic',
  'protective',
  'encouraging',
  'objective',
  'neutral',
  'aspirational',
] as const
export const formalities = ['informal', 'warm', 'cordial', 'formal', 'senior_formal'] as const
export const energies = [
  'soft',
  'calm',
  'light',
  'steady',
  'brisk',
  'motivating',
  'firm_calm',
  'positive',
  'low',
] as const
export const humors = ['none', 'low', 'medium'] as const
export const urgencies = ['none', 'very_low', 'low', 'medium', 'factual'] as const
export const emphases = [
  'one_tap_pix',
  'convenience',
  'family_responsibility',
  'safety_and_legacy',
  'flexibility',
  'budget',
  'smallest_next_step',
  'commitment',
  'evidence_first',
  'draw_eligibility',
] as const
/** What a selection rule may ask about; all are known to the engine, none is the customer's gender or name. */
export const personaFacts = [
  'overdue_days',
  'history_score',
  'age',
  'digital',
  'capacity',
  'willingness',
  'income_lost',
  'illness',
  'debts',
  'over_indebted',
  'silent_reader',
  'broken_promise',
  'chronic_lateness',
  'disputed',
  'hostile',
  'wrong_person',
  'contemplated',
  'installments_overdue',
] as const
export type PersonaFact = (typeof personaFacts)[number]
/** Null while unknown: a condition on an unknown fact does not hold. */
export type PersonaFacts = Record<PersonaFact, number | boolean | null>

export const comparisons = ['lt', 'lte', 'gt', 'gte', 'is'] as const
export type Condition = { fact: PersonaFact; op: (typeof comparisons)[number]; value: number | boolean }
/** Any of these groups, each of which holds when all of its conditions do. No group: always (the fallback). */
export type SelectionRule = { any: Condition[][] }

export type Persona = {
  /** 1–10. */
  number: number
  /** `young_professional`, `middle_aged`, `senior_citizen`, `financial_stress` are the founding document's. */
  key: string
  name: string
  description: string
  tone: (typeof tones)[number]
  formality: (typeof formalities)[number]
  energy: (typeof energies)[number]
  humor: (typeof humors)[number]
  emphasis: (typeof emphases)[number]
  urgency: (typeof urgencies)[number]
  /** Which allowed offer is shown first; never which offers are allowed. */
  discountApproach: DiscountApproach
  rule: SelectionRule
  /** Parts of the system prompt (founding document). */
  role: string
  objectives: string[]
  constraints: string[]
  /** Said before the right party is known: no word of debt. Placeholders: `customer_name creditor_name`. */
  greetings: string[]
  /** Said first where the channel is verified by the company; may name the sum. */
  openings: string[]
  /** One allowed offer of each kind in words; placeholders of that offer. */
  options: { cash: string; instalments: string; down_payment: string }
  forbiddenWords: string[]
  /** Empty: the installation's model. */
  model: string
  temperature: number
  maxTokens: number
}

/** First matching rule wins, in this order of numbers. */
export const selectionOrder = [9, 6, 5, 8, 7, 10, 1, 4, 2, 3] as const
