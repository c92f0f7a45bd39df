import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, type PageInput, toPage } from '@/lib/platform/page'
import { openUser, type UserFields } from '../people'
import { type UserRow, userPage } from './repository'

export type Member = Pick<UserRow, 'id' | 'role' | 'createdAt' | 'lastLoginAt' | 'disabledAt'> &
  UserFields & { canLogIn: boolean }

/** A stored person with their personal fields opened; the password's hash stays behind. */
export async function toMember(row: UserRow): Promise<Member> {
  const { id, role, createdAt, lastLoginAt, disabledAt } = row
  return { id, role, createdAt, lastLoginAt, disabledAt, canLogIn: row.passwordHash !== null, ...(await openUser(row)) }
}

/** The people of the caller's company, newest first. */
export async function listMembers(ctx: Context, page: PageInput): Promise<Page<Member>> {
  requireScope(ctx, 'companies:read')
  const before = page.cursor === undefined ? undefined : decodeCursor(page.cursor, 'string')[0]
  const cut = toPage(await userPage(ctx.companyId, page, before), page.limit, (row) => [row.id])
  return { data: await Promise.all(cut.data.map(toMember)), nextCursor: cut.nextCursor }
}
