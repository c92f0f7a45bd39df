import { and, desc, eq, gt, gte, lt, lte, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { affected, limit, upsert, wipedBlob } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'

const { payLinks, payPageGuesses, debtorNotes, agreements, paymentRequests } = tables
export type PayLinkRow = typeof payLinks.$inferSelect
export type DebtorNoteRow = typeof debtorNotes.$inferSelect
type Key = { companyId: string; id: string }

const oneLink = ({ companyId, id }: Key, ...more: (SQL | undefined)[]) =>
  and(eq(payLinks.companyId, companyId), eq(payLinks.id, id), ...more)

export async function insertPayLink(row: PayLinkRow) {
  await db().insert(payLinks).values(row)
}

/** The one read here without a company: the secret in the address finds it. */
export async function findPayLink(slugHash: string): Promise<PayLinkRow | undefined> {
  const rows = await db().select().from(payLinks).where(eq(payLinks.slugHash, slugHash))
  return rows[0]
}

/** @throws AppError `not_found` for an unknown id and for another company's. */
export async function getPayLink(companyId: string, id: string): Promise<PayLinkRow> {
  const rows = await db().select().from(payLinks).where(oneLink({ companyId, id }))
  if (!rows[0]) throw notFound('pay_link')
  return rows[0]
}

export async function updatePayLink(key: Key, set: Partial<PayLinkRow>): Promise<void> {
  await db().update(payLinks).set(set).where(oneLink(key))
}

/** Counts one more guess on a link unless it is locked, closed or has had `most`; false then. */
export async function takeGuess(key: Key, most: number, now: number): Promise<boolean> {
  const free = oneLink(key, eq(payLinks.revokedAt, 0), lt(payLinks.attempts, most), lte(payLinks.lockedUntil, now))
  const taken = await db()
    .update(payLinks)
    .set({ attempts: sql`${payLinks.attempts} + 1` })
    .where(free)
  return affected(taken) > 0
}

export type GuessDay = { id: string; companyId: string; customerId: string; day: string }
const oneDay = ({ companyId, customerId, day }: Omit<GuessDay, 'id'>) =>
  and(eq(payPageGuesses.companyId, companyId), eq(payPageGuesses.customerId, customerId), eq(payPageGuesses.day, day))

/** Counts one more guess of a customer's day over all their links, unless it has had `most`; false then. */
export async function takeGuessOfDay(given: GuessDay, most: number, now: number): Promise<boolean> {
  await upsert(payPageGuesses, oneDay(given), { ...given, wrong: 0, updatedAt: now }, { updatedAt: now })
  const taken = await db()
    .update(payPageGuesses)
    .set({ wrong: sql`${payPageGuesses.wrong} + 1` })
    .where(and(oneDay(given), lt(payPageGuesses.wrong, most)))
  return affected(taken) > 0
}

/** A guess that was right does not count against the day. */
export async function giveGuessBack(given: Omit<GuessDay, 'id'>): Promise<void> {
  await db()
    .update(payPageGuesses)
    .set({ wrong: sql`${payPageGuesses.wrong} - 1` })
    .where(and(oneDay(given), gt(payPageGuesses.wrong, 0)))
}

export async function wrongGuessesOf(given: Omit<GuessDay, 'id'>): Promise<number> {
  const rows = await db().select({ wrong: payPageGuesses.wrong }).from(payPageGuesses).where(oneDay(given))
  return rows[0]?.wrong ?? 0
}

export async function insertNote(row: DebtorNoteRow) {
  await db().insert(debtorNotes).values(row)
}

/** What was told by a link, newest first. */
export async function notesOfLink({ companyId, id }: Key): Promise<DebtorNoteRow[]> {
  return db()
    .select()
    .from(debtorNotes)
    .where(and(eq(debtorNotes.companyId, companyId), eq(debtorNotes.linkId, id)))
    .orderBy(desc(debtorNotes.id))
}

export async function findNote({ companyId, id }: Key): Promise<DebtorNoteRow | undefined> {
  const rows = await db()
    .select()
    .from(debtorNotes)
    .where(and(eq(debtorNotes.companyId, companyId), eq(debtorNotes.id, id)))
  return rows[0]
}

export async function notesOfCustomer(companyId: string, customerId: string): Promise<DebtorNoteRow[]> {
  return db()
    .select()
    .from(debtorNotes)
    .where(and(eq(debtorNotes.companyId, companyId), eq(debtorNotes.customerId, customerId)))
    .orderBy(desc(debtorNotes.id))
}

export async function undoNote({ companyId, id }: Key, at: number): Promise<void> {
  await db()
    .update(debtorNotes)
    .set({ undoneAt: at })
    .where(and(eq(debtorNotes.companyId, companyId), eq(debtorNotes.id, id)))
}

/** Words go, links close. */
export async function wipeNotesAndLinks(companyId: string, customerId: string, at: number): Promise<void> {
  await db()
    .update(debtorNotes)
    .set({ blob: wipedBlob })
    .where(and(eq(debtorNotes.companyId, companyId), eq(debtorNotes.customerId, customerId)))
  await db()
    .update(payLinks)
    .set({ revokedAt: at, sessionHash: '', sessionUntil: 0 })
    .where(and(eq(payLinks.companyId, companyId), eq(payLinks.customerId, customerId), eq(payLinks.revokedAt, 0)))
}

type OfLink = Pick<PayLinkRow, 'companyId' | 'debtId' | 'simulated' | 'conversationId'>
/** Agreements on what a link is for; in the simulator, within its conversation. */
const ofLink = ({ companyId, debtId, simulated, conversationId }: OfLink, ...more: SQL[]) =>
  and(
    eq(agreements.companyId, companyId),
    eq(agreements.debtId, debtId),
    eq(agreements.simulated, simulated),
    simulated ? eq(agreements.conversationId, conversationId) : undefined,
    ...more,
  )

/** The newest agreement on what a link is for. */
export async function newestAgreement(link: OfLink) {
  const query = db().select().from(agreements).where(ofLink(link))
  return (await limit(query.orderBy(desc(agreements.id)), 1))[0]
}

/** How many agreements on what a link is for were taken back at the customer's wish since an instant. */
export async function droppedSince(link: OfLink, since: number): Promise<number> {
  const taken = [eq(agreements.state, 'cancelled'), eq(agreements.endReason, 'customer_asked')]
  const rows = await db()
    .select({ count: sql<number>`count(*)` })
    .from(agreements)
    .where(ofLink(link, ...taken, gte(agreements.endedAt, since)))
  return Number(rows[0]?.count ?? 0)
}

/** The newest charge of an agreement that can or could be paid. */
export async function newestCharge(companyId: string, agreementId: string) {
  const query = db()
    .select()
    .from(paymentRequests)
    .where(and(eq(paymentRequests.companyId, companyId), eq(paymentRequests.agreementId, agreementId)))
  return (await limit(query.orderBy(desc(paymentRequests.id)), 1))[0]
}
