import { type DecisionReply, findNeighbours, getDecision, type Neighbours, serializeDecision } from '@/lib/decisions'
import { listMembers } from '@/lib/identity'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'

export type FoundDecision = {
  decision: DecisionReply
  /** Names of the people who reviewed, by id. */
  people: Record<string, string>
  neighbours: Neighbours
}

const peopleListed = 200

async function namesOf(ctx: Context, decision: DecisionReply): Promise<Record<string, string>> {
  if (decision.reviews.length === 0 || !ctx.scopes.has('companies:read')) return {}
  const members = await listMembers(ctx, { limit: peopleListed })
  return Object.fromEntries(members.data.map(({ id, name }) => [id, name]))
}

/** A decision with what the page around it shows; null when the company has none by that id. */
export async function findDecision(ctx: Context, id: string): Promise<FoundDecision | null> {
  try {
    const detail = await getDecision(ctx, id)
    const decision = serializeDecision(detail, ctx.locale)
    const [people, neighbours] = await Promise.all([namesOf(ctx, decision), findNeighbours(ctx, id)])
    return { decision, people, neighbours }
  } catch (fault) {
    if (isAppError(fault) && fault.code === 'not_found') return null
    throw fault
  }
}
