import { listMembers } from '@/lib/identity'
import { type ActivationReply, listActivations, serializeActivation } from '@/lib/models'
import type { Context } from '@/lib/platform/context'

const rowsShown = 20

/** The newest entries of a version's promotion ledger, and the names of the people in them. */
export async function findLedger(
  ctx: Context,
  id: string,
): Promise<{ rows: ActivationReply[]; people: Record<string, string> }> {
  const page = await listActivations(ctx, id, { limit: rowsShown })
  const rows = page.data.map(serializeActivation)
  if (!ctx.scopes.has('companies:read') || !rows.some(({ actor }) => actor.type === 'user')) return { rows, people: {} }
  const members = await listMembers(ctx, { limit: 200 })
  return { rows, people: Object.fromEntries(members.data.map(({ id: userId, name }) => [userId, name])) }
}
