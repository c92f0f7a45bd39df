import { countDecided, countKnownOutcomes, countOrders, type OrderSpan, type OutcomeSpan } from './repository'

export type ModelOutcomes = {
  modelId: string
  /** Known outcomes, those paid, and those of orders whose last answer was approved. */
  outcomes: number
  paid: number
  approved: number
  /** All decisions up to the end of the span, and those whose last answer was approved. */
  decisions: number
  decisionsApproved: number
}

const isApproved = (row: { decision: string; reviewDecision: string }) =>
  (row.reviewDecision || row.decision) === 'approved'

export type OrderOutcomes = Pick<ModelOutcomes, 'outcomes' | 'paid' | 'approved'>

/** What is known of the orders that these versions decided, each order once by its latest outcome. */
export async function countOrderOutcomes(companyId: string, span: OrderSpan): Promise<OrderOutcomes> {
  const counts = { outcomes: 0, paid: 0, approved: 0 }
  for (const row of await countOrders(companyId, span)) {
    counts.outcomes += row.count
    if (row.outcomePaid) counts.paid += row.count
    if (isApproved(row)) counts.approved += row.count
  }
  return counts
}

/** What is known of the outcomes of each version's decisions. */
export async function countOutcomes(companyId: string, span: OutcomeSpan): Promise<ModelOutcomes[]> {
  const found = new Map<string, ModelOutcomes>()
  const of = (modelId: string) => {
    const none = { modelId, outcomes: 0, paid: 0, approved: 0, decisions: 0, decisionsApproved: 0 }
    const counts = found.get(modelId) ?? none
    found.set(modelId, counts)
    return counts
  }
  for (const row of await countKnownOutcomes(companyId, span)) {
    const counts = of(row.modelId)
    counts.outcomes += row.count
    if (row.outcomePaid) counts.paid += row.count
    if (isApproved(row)) counts.approved += row.count
  }
  for (const row of await countDecided(companyId, span.until)) {
    const counts = of(row.modelId)
    counts.decisions += row.count
    if (isApproved(row)) counts.decisionsApproved += row.count
  }
  return [...found.values()].sort((a, b) => (a.modelId < b.modelId ? -1 : 1))
}
