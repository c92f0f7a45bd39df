import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, type PageInput, toPage } from '@/lib/platform/page'
import { openInvite } from '../people'
import { type InviteRow, invitePage } from './repository'

export type Invite = Omit<InviteRow, 'sealed' | 'emailIndex' | 'secretHash' | 'companyId'> & { email: string }

/** The invitations of the caller's company, newest first, used and withdrawn ones too. */
export async function listInvites(ctx: Context, page: PageInput): Promise<Page<Invite>> {
  requireScope(ctx, 'companies:read')
  const before = page.cursor === undefined ? undefined : decodeCursor(page.cursor, 'string')[0]
  const cut = toPage(await invitePage(ctx.companyId, page, before), page.limit, (row) => [row.id])
  const data = await Promise.all(cut.data.map(async (row) => ({ ...row, email: (await openInvite(row)).email })))
  return { data, nextCursor: cut.nextCursor }
}
