import type { Context } from '@/lib/platform/context'
import { AppError, isAppError } from '@/lib/platform/errors'
import { type CaseToday, caseToday } from '@/lib/portfolios'
import { slugHash } from './link'
import { findPayLink, type PayLinkRow } from './repository'
import { isOpenSession, sessionTokenOf } from './session'

/** Who stands before a debtor's page: the secret of its address and, after the check, of the browser. */
export type Visit = { ctx: Context; slug: string; session: string }

/** A request's visit; the cookie is read by name alone, whoever else uses the host. */
export const visitOf = (ctx: Context, slug: string, request: Pick<Request, 'headers'>): Visit => ({
  ctx,
  slug,
  session: sessionTokenOf(request),
})

export type OpenLink = CaseToday & {
  /** Of the link's company; acts in the name of the link. */
  ctx: Context
  link: PayLinkRow
  slug: string
  /** The holder proved who they are, in this browser. */
  verified: boolean
}

/** One answer for every link that does not open: nobody learns which ones there ever were. */
const closed = () => new AppError('not_found', 'pay_link_closed')

/** What a link may do for its holder, and nothing beyond. */
const scopes = new Set(['payments:write', 'portfolios:write'] as const)

async function caseOf({ companyId, customerId, debtId }: PayLinkRow, now: number): Promise<CaseToday> {
  try {
    return await caseToday(companyId, { customerId }, now, debtId)
  } catch (error) {
    if (isAppError(error)) throw closed()
    throw error
  }
}

/**
 * Opens a link by the secret in its address.
 * @throws AppError 404 `pay_link_closed`: unknown, expired, revoked, or of a person who was erased
 */
export async function openPayLink({ ctx: asked, slug, session }: Visit): Promise<OpenLink> {
  const now = asked.now()
  const link = /^[0-9a-z]{26}$/.test(slug) ? await findPayLink(slugHash(slug)) : undefined
  if (!link || link.revokedAt > 0 || now >= link.expiresAt) throw closed()
  const { companyId } = link
  const found = await caseOf(link, now)
  return {
    ctx: { ...asked, companyId, actor: { type: 'public', id: link.id }, scopes },
    link,
    slug,
    ...found,
    verified: isOpenSession(link, session, now),
  }
}

/**
 * The same for what only the holder may see or do.
 * @throws AppError 404 `pay_link_closed`; 401 `pay_check_needed` before the check and after the session
 */
export async function openVerified(visit: Visit): Promise<OpenLink> {
  const open = await openPayLink(visit)
  if (!open.verified) throw new AppError('unauthorized', 'pay_check_needed')
  return open
}
