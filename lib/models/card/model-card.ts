import type { Locale } from '@/db/constants/identity'
import type { Card } from './blocks'
import { cardWords } from './card-words'
import type { CardFacts } from './facts'
import { dataSection } from './sections/data'
import { fairnessSection } from './sections/fairness'
import { reasonsSection } from './sections/reasons'
import { driftSection, identitySection, limitsSection, purposeSection } from './sections/rest'
import { headline, resultsSection } from './sections/results'
import { trainingSection } from './sections/training'

/**
 * A model card (Mitchell et al. 2019, "Model Cards for Model Reporting") in one language: use, data, learning, figures on
 * the held-out rows with their n, reasons, fairness by group, what drift is measured against, limits.
 */
export function modelCard(facts: CardFacts, locale: Locale): Card {
  const words = cardWords(locale)
  const { say } = words
  const { model } = facts
  const title = say('title', { name: model.name, version: model.version })
  return {
    title,
    subtitle: say('intro', model.labels),
    shortTitle: say('short_title', { name: model.name, version: model.version }),
    language: locale,
    foot: say('foot', { hash: model.model_hash.slice(0, 12) }),
    page: say('page', { page: '{page}', pages: '{pages}' }),
    createdAt: new Date(model.created_at),
    blocks: [
      headline(model, words),
      ...purposeSection(facts, words),
      ...dataSection(facts, words),
      ...trainingSection(facts, words),
      ...resultsSection(facts, words),
      ...reasonsSection(facts, words),
      ...fairnessSection(facts, words),
      ...driftSection(facts, words),
      ...limitsSection(facts, words),
      ...identitySection(facts, words),
    ],
  }
}
