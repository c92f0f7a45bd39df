import type { LoggedEvent } from './typed-event'

/** What is known of a credit decision and of what became of it. UTC ms, cents. */
export type DecisionFacts = {
  decisionId: string
  modelId: string
  modelVersion: number
  probability: number
  threshold: number
  /** The model's answer. */
  decision: string
  /** 0 while nothing but ids is known. */
  at: number
  /** The last person's answer and when; empty and 0 without one. */
  review: string
  reviewedAt: number
  /** 0 before an outcome. */
  outcomeAt: number
  paid: boolean
  daysLate: number | null
  lostCents: number | null
  customerKey: string
}

export const decisionTypes: readonly LoggedEvent['type'][] = ['decision_made', 'decision_reviewed', 'outcome_recorded']

export const noDecision = (decisionId: string): DecisionFacts => ({
  decisionId,
  modelId: '',
  modelVersion: 0,
  probability: 0,
  threshold: 0,
  decision: '',
  at: 0,
  review: '',
  reviewedAt: 0,
  outcomeAt: 0,
  paid: false,
  daysLate: null,
  lostCents: null,
  customerKey: '',
})

const text = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise)
const number = <T>(value: unknown, otherwise: T) => (typeof value === 'number' ? value : otherwise)

type Outcome = Pick<DecisionFacts, 'outcomeAt' | 'paid' | 'daysLate' | 'lostCents'>
/** At the same moment the worse one holds, whichever came first. */
const rank = ({ outcomeAt, paid, daysLate, lostCents }: Outcome) => [
  outcomeAt,
  paid ? 0 : 1,
  lostCents ?? -1,
  daysLate ?? -1,
]

function isLater(a: readonly (number | string)[], b: readonly (number | string)[]): boolean {
  const place = a.findIndex((value, i) => value !== b[i])
  return place >= 0 && (a[place] as number) > (b[place] as number)
}

/** Takes an event of a decision into its facts: in whatever order they come, and however often, the facts end the same. */
export function withDecisionEvent(facts: DecisionFacts, { type, at, data }: LoggedEvent): DecisionFacts {
  const known: DecisionFacts = {
    ...facts,
    modelId: text(data['model_id'], facts.modelId),
    modelVersion: number(data['model_version'], facts.modelVersion),
    probability: number(data['probability'], facts.probability),
    threshold: number(data['threshold'], facts.threshold),
    decision: text(data['decision'], facts.decision),
    at: number(data['decided_at'], type === 'decision_made' ? at : facts.at),
    customerKey: text(data['customer_key'], facts.customerKey),
  }
  if (type === 'decision_reviewed') {
    const review = text(data['review'], '')
    return isLater([at, review], [known.reviewedAt, known.review]) ? { ...known, review, reviewedAt: at } : known
  }
  if (type !== 'outcome_recorded') return known
  const outcome: Outcome = {
    outcomeAt: at,
    paid: data['paid'] === true,
    daysLate: number(data['days_late'], null),
    lostCents: number(data['lost_cents'], null),
  }
  return isLater(rank(outcome), rank(known)) ? { ...known, ...outcome } : known
}
