import type { InviteReply } from '@/components/identity/members/invites-table'
import type { MemberReply } from '@/components/identity/members/members-table'
import { listInvites, listMembers, serializeInvite, serializeMember } from '@/lib/identity'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'

const pageSize = 100

export type Team = {
  members: MemberReply[]
  invites: InviteReply[]
  nextCursor: string | null
  active: number
  owners: number
}

/** People of the company by role, then name, and the invitations still open. */
export async function findTeam(ctx: Context, cursor: string | undefined): Promise<Team> {
  const newest = () => listMembers(ctx, { limit: pageSize })
  const [page, invites] = await Promise.all([
    (cursor === undefined ? newest() : listMembers(ctx, { limit: pageSize, cursor })).catch((fault: unknown) => {
      if (cursor !== undefined && isAppError(fault)) return newest()
      throw fault
    }),
    listInvites(ctx, { limit: pageSize }),
  ])
  const open = page.data.filter(({ disabledAt }) => disabledAt === null)
  const now = ctx.now()
  const waiting = invites.data.filter(
    ({ acceptedAt, revokedAt, expiresAt }) => acceptedAt === null && revokedAt === null && expiresAt > now,
  )
  const byName = new Intl.Collator(ctx.locale)
  const shut = (member: { disabledAt: number | null }) => (member.disabledAt === null ? 0 : 1)
  const sorted = page.data.toSorted((a, b) => shut(a) - shut(b) || byName.compare(a.name, b.name))
  return {
    members: sorted.map(serializeMember),
    invites: waiting.map(serializeInvite),
    nextCursor: page.nextCursor,
    active: open.length,
    owners: open.filter(({ role }) => role === 'owner').length,
  }
}
