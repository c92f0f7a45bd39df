import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { tables } from '@/db/schema'

const { companies, users } = tables

/** The person a session names, if it still counts; finds a company, so it takes none. */
export async function sessionStanding(userId: string, sessionVersion: number) {
  const rows = await db()
    .select({ user: users, company: companies })
    .from(users)
    .innerJoin(companies, eq(companies.id, users.companyId))
    .where(and(eq(users.id, userId), eq(users.sessionVersion, sessionVersion)))
  const found = rows[0]
  return found && found.user.disabledAt === null && found.company.disabledAt === null ? found : undefined
}
