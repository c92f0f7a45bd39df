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
  /** The event that made it; empty while only a review or an outcome has told of it. */
  madeBy: string
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
  madeBy: '',
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
  return place >= 0 && (a[place] ?? 0) > (b[place] ?? 0)
}

type Own = Pick<
  DecisionFacts,
  'modelId' | 'modelVersion' | 'probability' | 'threshold' | 'decision' | 'at' | 'customerKey'
>
const rankOwn = (one: Own) => [
  one.at,
  one.modelId,
  one.modelVersion,
  one.probability,
  one.threshold,
  one.decision,
  one.customerKey,
]

/**
 * The decision's own fields, always those of one event: the `decision_made` that is later by its time and event id. Until
 * one has come, what a review or an outcome repeats of it stands, where it names the model.
 */
function withOwn(facts: DecisionFacts, { type, at, eventId, data }: LoggedEvent): DecisionFacts {
  const isMade = type === 'decision_made'
  const own: Own = {
    modelId: text(data['model_id'], ''),
    modelVersion: number(data['model_version'], 0),
    probability: number(data['probability'], 0),
    threshold: number(data['threshold'], 0),
    decision: text(data['decision'], ''),
    at: isMade ? at : number(data['decided_at'], 0),
    customerKey: text(data['customer_key'], ''),
  }
  if (isMade) {
    const isFirst = facts.madeBy === ''
    return isFirst || isLater([at, eventId], [facts.at, facts.madeBy]) ? { ...facts, ...own, madeBy: eventId } : facts
  }
  return facts.madeBy === '' && own.modelId !== '' && isLater(rankOwn(own), rankOwn(facts))
    ? { ...facts, ...own }
    : facts
}

/** Takes an event of a decision into its facts: in whatever order they come, and however often, the facts end the same. */
export function withDecisionEvent(facts: DecisionFacts, event: LoggedEvent): DecisionFacts {
  const { type, at, data } = event
  const known = withOwn(facts, event)
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
