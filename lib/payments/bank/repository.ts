import { and, asc, desc, eq, gt, gte, inArray, lt, lte, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { BankLineState } from '@/db/constants/payments'
import { affected, bulkInsert, limit } from '@/db/dialect'
import { isUniqueViolation } from '@/db/errors'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'

const { bankFiles, bankLines } = tables
export type BankFileRow = typeof bankFiles.$inferSelect
export type BankLineRow = typeof bankLines.$inferSelect

const given = <T, R>(value: T | undefined, make: (value: T) => R) => (value === undefined ? undefined : make(value))
const ownLine = (companyId: string, id: string) => and(eq(bankLines.companyId, companyId), eq(bankLines.id, id))
const keysAtOnce = 500

export async function fileByDigest(companyId: string, digest: string): Promise<BankFileRow | undefined> {
  const rows = await db()
    .select()
    .from(bankFiles)
    .where(and(eq(bankFiles.companyId, companyId), eq(bankFiles.digest, digest)))
  return rows[0]
}

/** False when another transaction stored the same file first. */
export async function insertBankFile(row: BankFileRow): Promise<boolean> {
  try {
    await db().insert(bankFiles).values(row)
    return true
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}

export async function getBankFileRow(companyId: string, id: string): Promise<BankFileRow> {
  const rows = await db()
    .select()
    .from(bankFiles)
    .where(and(eq(bankFiles.companyId, companyId), eq(bankFiles.id, id)))
  if (!rows[0]) throw notFound('bank_file')
  return rows[0]
}

/** Files before the id, newest first. */
export async function listBankFileRows(
  companyId: string,
  simulated: boolean | undefined,
  before: string | undefined,
  count: number,
): Promise<BankFileRow[]> {
  const query = db()
    .select()
    .from(bankFiles)
    .where(
      and(
        eq(bankFiles.companyId, companyId),
        given(simulated, (value) => eq(bankFiles.simulated, value)),
        given(before, (id) => lt(bankFiles.id, id)),
      ),
    )
  return limit(query.orderBy(desc(bankFiles.id)), count)
}

/** Those of the keys that lines of the company have. */
export async function knownKeys(companyId: string, keys: string[]): Promise<Set<string>> {
  const known = new Set<string>()
  for (let start = 0; start < keys.length; start += keysAtOnce) {
    const some = keys.slice(start, start + keysAtOnce)
    const rows = await db()
      .select({ key: bankLines.key })
      .from(bankLines)
      .where(and(eq(bankLines.companyId, companyId), inArray(bankLines.key, some)))
    for (const { key } of rows) known.add(key)
  }
  return known
}

export const insertBankLines = (rows: BankLineRow[]): Promise<void> => bulkInsert(bankLines, rows)

export type LineSum = {
  fileId: string
  state: BankLineState
  lines: number
  credits: number
  cents: number
  out: number
}

/** Lines by file and state: how many, how many of them came in, and the sums of both sides (cents, positive). */
export async function sumsByFile(companyId: string, fileIds: string[]): Promise<LineSum[]> {
  if (fileIds.length === 0) return []
  const rows = await db()
    .select({
      fileId: bankLines.fileId,
      state: bankLines.state,
      lines: sql<number>`count(*)`,
      credits: sql<number>`sum(case when ${bankLines.amountCents} > 0 then 1 else 0 end)`,
      cents: sql<number>`sum(case when ${bankLines.amountCents} > 0 then ${bankLines.amountCents} else 0 end)`,
      out: sql<number>`sum(case when ${bankLines.amountCents} < 0 then -${bankLines.amountCents} else 0 end)`,
    })
    .from(bankLines)
    .where(and(eq(bankLines.companyId, companyId), inArray(bankLines.fileId, fileIds)))
    .groupBy(bankLines.fileId, bankLines.state)
  return rows.map((row) => ({
    ...row,
    lines: Number(row.lines),
    credits: Number(row.credits),
    cents: Number(row.cents),
    out: Number(row.out),
  }))
}

/** @throws AppError `not_found` for an unknown id and for another company's. */
export async function getBankLineRow(companyId: string, id: string): Promise<BankLineRow> {
  const rows = await db().select().from(bankLines).where(ownLine(companyId, id))
  if (!rows[0]) throw notFound('bank_line')
  return rows[0]
}

export async function lineByKey(companyId: string, key: string): Promise<BankLineRow | undefined> {
  const rows = await db()
    .select()
    .from(bankLines)
    .where(and(eq(bankLines.companyId, companyId), eq(bankLines.key, key)))
  return rows[0]
}

/** Holds a line for the rest of the transaction and reads it: two that decide about it at once take turns. */
export async function holdBankLine(companyId: string, id: string): Promise<BankLineRow> {
  await db().update(bankLines).set({ id }).where(ownLine(companyId, id))
  return getBankLineRow(companyId, id)
}

/** Changes a line that is in the state given. @returns whether it was */
export async function changeBankLine(
  companyId: string,
  id: string,
  from: BankLineState,
  set: Partial<BankLineRow>,
): Promise<boolean> {
  const changed = await db()
    .update(bankLines)
    .set(set)
    .where(and(ownLine(companyId, id), eq(bankLines.state, from)))
  return affected(changed) === 1
}

/** A file's unmatched lines after the id, by id. */
export async function waitingLinesOf(
  companyId: string,
  fileId: string,
  afterId: string,
  count: number,
): Promise<BankLineRow[]> {
  const query = db()
    .select()
    .from(bankLines)
    .where(
      and(
        eq(bankLines.companyId, companyId),
        eq(bankLines.fileId, fileId),
        eq(bankLines.state, 'unmatched'),
        gt(bankLines.id, afterId),
      ),
    )
  return limit(query.orderBy(asc(bankLines.id)), count)
}

/** Unmatched lines of these sums (signed cents) on days from `from` to `to`, whatever file brought them. */
export async function waitingLines(
  companyId: string,
  simulated: boolean,
  cents: number[],
  from: string,
  to: string,
): Promise<BankLineRow[]> {
  if (cents.length === 0) return []
  return db()
    .select()
    .from(bankLines)
    .where(
      and(
        eq(bankLines.companyId, companyId),
        eq(bankLines.simulated, simulated),
        eq(bankLines.state, 'unmatched'),
        inArray(bankLines.amountCents, cents),
        gte(bankLines.day, from),
        lte(bankLines.day, to),
      ),
    )
    .orderBy(asc(bankLines.id))
}

/** Whether any unmatched line is of this sum (signed cents). */
export async function sumWaits(companyId: string, simulated: boolean, cents: number): Promise<boolean> {
  const query = db()
    .select({ id: bankLines.id })
    .from(bankLines)
    .where(
      and(
        eq(bankLines.companyId, companyId),
        eq(bankLines.simulated, simulated),
        eq(bankLines.state, 'unmatched'),
        eq(bankLines.amountCents, cents),
      ),
    )
  return (await limit(query.orderBy(asc(bankLines.id)), 1)).length > 0
}

/** Those of the refunds that a line shows. */
export async function refundsOnLines(companyId: string, refundIds: string[]): Promise<Set<string>> {
  if (refundIds.length === 0) return new Set()
  const rows = await db()
    .select({ refundId: bankLines.refundId })
    .from(bankLines)
    .where(
      and(
        eq(bankLines.companyId, companyId),
        eq(bankLines.state, 'matched'),
        ne(bankLines.refundId, ''),
        inArray(bankLines.refundId, refundIds),
      ),
    )
  return new Set(rows.map(({ refundId }) => refundId))
}

export type BankLineFilter = {
  state?: BankLineState | undefined
  direction?: 'credit' | 'debit' | undefined
  fileId?: string | undefined
  from?: string | undefined
  to?: string | undefined
  simulated?: boolean | undefined
}

/** Lines before the id, newest first. */
export async function listBankLineRows(
  companyId: string,
  filter: BankLineFilter,
  before: string | undefined,
  count: number,
): Promise<BankLineRow[]> {
  const query = db()
    .select()
    .from(bankLines)
    .where(
      and(
        eq(bankLines.companyId, companyId),
        given(filter.state, (state) => eq(bankLines.state, state)),
        given(filter.direction, (side) => (side === 'credit' ? gt : lt)(bankLines.amountCents, 0)),
        given(filter.fileId, (id) => eq(bankLines.fileId, id)),
        given(filter.from, (day) => gte(bankLines.day, day)),
        given(filter.to, (day) => lte(bankLines.day, day)),
        given(filter.simulated, (simulated) => eq(bankLines.simulated, simulated)),
        given(before, (id) => lt(bankLines.id, id)),
      ),
    )
  return limit(query.orderBy(desc(bankLines.id)), count)
}
