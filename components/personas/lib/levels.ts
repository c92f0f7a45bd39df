import type { PersonaReply } from '@/lib/conversations'

/** The five traits that are drawn as steps, in their order. */
export const traits = ['formality', 'energy', 'humor', 'urgency', 'discount_approach'] as const
export type Trait = (typeof traits)[number]

const levels: { [K in Trait]: Record<PersonaReply[K], number> } = {
  formality: { informal: 1, warm: 2, cordial: 3, formal: 4, senior_formal: 4 },
  energy: {
    low: 1,
    soft: 1,
    calm: 1,
    light: 2,
    steady: 2,
    firm_calm: 2,
    positive: 3,
    motivating: 3,
    brisk: 4,
  },
  humor: { none: 0, low: 1, medium: 2 },
  urgency: { none: 0, very_low: 1, low: 2, medium: 3, factual: 3 },
  discount_approach: {
    none: 0,
    fixed: 0,
    small_immediate: 1,
    fee_waiver: 2,
    gradual_concessions: 2,
    fair_consideration: 2,
    generous_accommodation: 3,
    human_plan: 3,
    term_first: 4,
  },
}

export const topLevel = 4

/** How much of a trait a value stands for, 0–4. Only drawn; the word beside it is what counts. */
export const levelOf = (trait: Trait, persona: Pick<PersonaReply, Trait>): number =>
  (levels[trait] as Record<string, number>)[persona[trait]] ?? 0
