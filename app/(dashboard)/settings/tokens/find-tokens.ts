import type { TokenReply } from '@/components/identity/tokens/tokens-table'
import { listMembers, listTokens, serializeToken } from '@/lib/identity'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'

const dayMs = 86_400_000
const pageSize = 200

export type Tokens = {
  active: TokenReply[]
  ended: TokenReply[]
  makers: Record<string, string>
  usedToday: number
  /** The active token whose life ends first. */
  nextToExpire: TokenReply | null
  nextCursor: string | null
}

/** A page of the company's tokens, the live ones apart; a cursor that is not ours shows the newest. */
export async function findTokens(ctx: Context, cursor: string | undefined): Promise<Tokens> {
  const newest = () => listTokens(ctx, { limit: pageSize })
  const wanted = cursor === undefined ? newest() : listTokens(ctx, { limit: pageSize, cursor })
  const [page, members] = await Promise.all([
    wanted.catch((fault: unknown) => {
      if (cursor !== undefined && isAppError(fault)) return newest()
      throw fault
    }),
    listMembers(ctx, { limit: pageSize }),
  ])
  const now = ctx.now()
  const live = page.data.filter(({ revokedAt, expiresAt }) => revokedAt === null && expiresAt > now)
  const [first] = live.toSorted((a, b) => a.expiresAt - b.expiresAt)
  return {
    active: live.map(serializeToken),
    ended: page.data.filter((row) => !live.includes(row)).map(serializeToken),
    makers: Object.fromEntries(members.data.map(({ id, name }) => [id, name])),
    usedToday: live.filter(({ lastUsedAt }) => lastUsedAt !== null && now - lastUsedAt < dayMs).length,
    nextToExpire: first ? serializeToken(first) : null,
    nextCursor: page.nextCursor,
  }
}
