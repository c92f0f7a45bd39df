import type { z } from 'zod'
import { type ShadowView, shadowRows } from '@/lib/decisions'
import { findContest } from '@/lib/models'
import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page } from '@/lib/platform/page'
import { contestSince } from './get-challenger'
import type { disagreementsQuery } from './schemas'

/** A page of the live orders that champion and challenger answered differently, newest first; empty without both. */
export async function listChallengerDisagreements(
  ctx: Context,
  asked: z.output<typeof disagreementsQuery>,
): Promise<Page<ShadowView>> {
  requireScope(ctx, 'decisions:read')
  const contest = await findContest(ctx.companyId)
  // A cursor nobody made is refused whether there is a list or not.
  if (asked.cursor) decodeCursor(asked.cursor, 'number', 'string')
  if (!contest.challenger) return { data: [], nextCursor: null }
  const filter = {
    championId: contest.champion?.row.id ?? '',
    from: contestSince(contest),
    agrees: false,
    answered: true,
    judged: asked.outcome === true,
  }
  return shadowRows(ctx.companyId, contest.challenger.row.id, filter, asked)
}
