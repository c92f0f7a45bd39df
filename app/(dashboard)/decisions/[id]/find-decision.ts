import { type DecisionReply, findNeighbours, getDecision, type Neighbours, serializeDecision } from '@/lib/decisions'
import { listMembers } from '@/lib/identity'
import { getModel, type ModelReply, serializeModel } from '@/lib/models'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'

export type FoundDecision = {
  decision: DecisionReply
  /** Of the version that decided, for trying other inputs; null where models may not be read. */
  model: ModelReply | null
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
    const [people, neighbours, model] = await Promise.all([
      namesOf(ctx, decision),
      findNeighbours(ctx, id),
      ctx.scopes.has('models:read') ? getModel(ctx, decision.model_id) : null,
    ])
    return { decision, model: model && serializeModel(model, ctx.locale), people, neighbours }
  } catch (fault) {
    if (isAppError(fault) && fault.code === 'not_found') return null
    throw fault
  }
}
