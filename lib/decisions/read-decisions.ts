import { type DecisionFilter, decisionRowsAfter } from './repository'
import { type DecisionView, openDecision } from './view'

type Span = Pick<DecisionFilter, 'modelId' | 'from' | 'to'> & {
  /** Goes on after this decision: (time, id). */
  after?: readonly [number, string] | undefined
}

/**
 * A company's decisions with their opened inputs, reviews' answers and outcomes, oldest first, `chunk` at a time with
 * a pause between; for drift and for training on outcomes. Asks no scope: it is for other rooms, not for routes.
 */
export async function* readDecisions(companyId: string, span: Span, chunk = 500): AsyncGenerator<DecisionView[]> {
  const { after: start, ...filter } = span
  let after = start
  while (true) {
    const rows = await decisionRowsAfter(companyId, filter, after, chunk)
    const last = rows.at(-1)
    if (!last) return
    after = [last.at, last.id]
    yield await Promise.all(rows.map(openDecision))
    await new Promise((resume) => setImmediate(resume))
  }
}
