import { eq, or } from 'drizzle-orm'
import { db } from '@/db/client'
import { tables } from '@/db/schema'

const { companies, users } = tables
export type CompanyRow = typeof companies.$inferSelect

export async function insertCompany(row: typeof companies.$inferInsert): Promise<void> {
  await db().insert(companies).values(row)
}

export async function companyById(companyId: string): Promise<CompanyRow | undefined> {
  return (await db().select().from(companies).where(eq(companies.id, companyId)))[0]
}

/** Which of a new company's identifiers some company or person has already; across companies. */
export async function takenIdentifiers(emailIndex: string, documentIndex: string) {
  const [found, people] = await Promise.all([
    db()
      .select({ email: companies.emailIndex, document: companies.documentIndex })
      .from(companies)
      .where(or(eq(companies.emailIndex, emailIndex), eq(companies.documentIndex, documentIndex))),
    db().select({ id: users.id }).from(users).where(eq(users.emailIndex, emailIndex)),
  ])
  return {
    email: people.length > 0 || found.some((row) => row.email === emailIndex),
    document: found.some((row) => row.document === documentIndex),
  }
}

/** Takes the company's row until the transaction ends, so that two changes of its members wait for each other. */
export async function lockCompany(companyId: string): Promise<void> {
  await db()
    .update(companies)
    .set({ disabledAt: companies.disabledAt as never })
    .where(eq(companies.id, companyId))
}
