import { listMembers } from '@/lib/identity'
import type { Context } from '@/lib/platform/context'

const named = 3

/** A few people who can change what others may do. */
export async function findOwners(ctx: Context): Promise<{ name: string; email: string }[]> {
  if (!ctx.scopes.has('companies:read')) return []
  const { data } = await listMembers(ctx, { limit: 200 })
  const owners = data.filter(({ role, disabledAt }) => role === 'owner' && disabledAt === null)
  return owners.slice(0, named).map(({ name, email }) => ({ name, email }))
}
