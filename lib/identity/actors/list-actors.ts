import { type Context, requireScope } from '@/lib/platform/context'
import { userPage, usersByIds } from '../members/repository'
import { openUser } from '../people'
import { tokenPage, tokensByIds } from '../tokens/repository'

/** Somebody who writes to the company's trail. `ended`: a disabled person, a revoked or expired token. */
export type NamedActor = { type: 'user' | 'token'; id: string; name: string; ended: boolean }

const listed = 200

/**
 * Names for the ids in the trail: the newest two hundred people and tokens, and those of `also` (at most 400 ids)
 * wherever they stand. A token gives its name alone, so that an auditor needs no right to manage tokens.
 */
export async function listActors(ctx: Context, also: readonly string[] = []): Promise<NamedActor[]> {
  requireScope(ctx, 'audit:read')
  const { companyId } = ctx
  const page = { limit: listed }
  const [users, tokens] = await Promise.all([
    userPage(companyId, page, undefined),
    tokenPage(companyId, page, undefined),
  ])
  const known = new Set([...users, ...tokens].map(({ id }) => id))
  const wanted = [...new Set(also)].filter((id) => !known.has(id)).slice(0, 400)
  const [otherUsers, otherTokens] = await Promise.all([usersByIds(companyId, wanted), tokensByIds(companyId, wanted)])
  const people = await Promise.all(
    [...users, ...otherUsers].map(async (row) => {
      const { name } = await openUser(row)
      return { type: 'user' as const, id: row.id, name, ended: row.disabledAt !== null }
    }),
  )
  const keys = [...tokens, ...otherTokens].map((row) => {
    const ended = row.revokedAt !== null || row.expiresAt <= ctx.now()
    return { type: 'token' as const, id: row.id, name: row.name, ended }
  })
  return [...people, ...keys]
}
