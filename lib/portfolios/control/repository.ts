import { and, desc, eq, gt, gte, inArray, lt, ne, notInArray, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { DebtState } from '@/db/constants/portfolios'
import { limit } from '@/db/dialect'
import { tables } from '@/db/schema'

const { controlGroups, customers, debts } = tables
export type ControlGroupRow = typeof controlGroups.$inferSelect

const settled: DebtState[] = ['paid', 'closed']

/** One person, however often the company names them: by the document, as lots are drawn; who is erased by the id. */
const person = sql<string>`case when ${customers.documentIndex} = '' then ${customers.id} else ${customers.documentIndex} end`
const ofDebt = and(eq(customers.companyId, debts.companyId), eq(customers.id, debts.customerId))

export async function runningGroup(companyId: string): Promise<ControlGroupRow | undefined> {
  const rows = await db()
    .select()
    .from(controlGroups)
    .where(and(eq(controlGroups.companyId, companyId), eq(controlGroups.runningKey, '')))
  return rows[0]
}

/** The newest group, running or ended. */
export async function newestGroup(companyId: string): Promise<ControlGroupRow | undefined> {
  const query = db().select().from(controlGroups).where(eq(controlGroups.companyId, companyId))
  return (await limit(query.orderBy(desc(controlGroups.id)), 1))[0]
}

export async function insertGroup(row: ControlGroupRow): Promise<void> {
  await db().insert(controlGroups).values(row)
}

export async function endGroup(
  companyId: string,
  id: string,
  { endedAt, closing }: Pick<ControlGroupRow, 'endedAt' | 'closing'>,
): Promise<void> {
  await db()
    .update(controlGroups)
    .set({ endedAt, closing, runningKey: id })
    .where(and(eq(controlGroups.companyId, companyId), eq(controlGroups.id, id)))
}

/** Of these customers, those with a debt that is not settled and whose lot in the group is under the share. */
export async function heldOut(
  companyId: string,
  { id, shareBasisPoints }: Pick<ControlGroupRow, 'id' | 'shareBasisPoints'>,
  customerIds: string[],
): Promise<Set<string>> {
  if (customerIds.length === 0) return new Set()
  const rows = await db()
    .select({ customerId: debts.customerId })
    .from(debts)
    .where(
      and(
        eq(debts.companyId, companyId),
        inArray(debts.customerId, customerIds),
        eq(debts.controlGroupId, id),
        lt(debts.controlLot, shareBasisPoints),
        notInArray(debts.state, settled),
      ),
    )
  return new Set(rows.map(({ customerId }) => customerId))
}

/** A first contact counts from here; later ones change nothing. */
export async function markContacted(companyId: string, customerIds: string[], at: number): Promise<void> {
  await db()
    .update(debts)
    .set({ contactedAt: at })
    .where(
      and(
        eq(debts.companyId, companyId),
        inArray(debts.customerId, customerIds),
        eq(debts.contactedAt, 0),
        notInArray(debts.state, settled),
      ),
    )
}

/** Sums over the people of one side of an experiment; money in cents. */
export type ArmSums = {
  customers: number
  /** Σx entered, Σy recovered, Σx², Σy², Σxy by person. */
  entered: number
  recovered: number
  entered2: number
  recovered2: number
  cross: number
  largestEntered: number
  /** Σ over people of when they entered, UTC ms: `customers · now − enteredAt` is how long they were there together. */
  enteredAt: number
  /** Whom we talked to since they entered. */
  contacted: number
}

/**
 * One side of an experiment in one statement, people who entered since `from`.
 * @param side `control`: lots under the share
 */
export async function armSums(
  companyId: string,
  { id, shareBasisPoints }: Pick<ControlGroupRow, 'id' | 'shareBasisPoints'>,
  side: 'control' | 'treated',
  from: number,
): Promise<ArmSums> {
  const people = db()
    .select({
      person: person.as('person'),
      lot: sql<number>`max(${debts.controlLot})`.as('lot'),
      x: sql<number>`sum(${debts.enteredCents})`.as('x'),
      y: sql<number>`sum(${debts.recoveredCents})`.as('y'),
      since: sql<number>`min(${debts.enteredAt})`.as('since'),
      talked: sql<number>`max(case when ${debts.contactedAt} > 0 then 1 else 0 end)`.as('talked'),
    })
    .from(debts)
    .innerJoin(customers, ofDebt)
    .where(and(eq(debts.companyId, companyId), eq(debts.controlGroupId, id), gte(debts.enteredAt, from)))
    .groupBy(person)
    .as('people')
  // Squares of cents outgrow 64-bit whole numbers.
  const x = sql`cast(${people.x} as float)`
  const y = sql`cast(${people.y} as float)`
  const inArm = side === 'control' ? lt(people.lot, shareBasisPoints) : gte(people.lot, shareBasisPoints)
  const rows = await db()
    .select({
      customers: sql<number>`count(*)`,
      entered: sql<number | null>`sum(${x})`,
      recovered: sql<number | null>`sum(${y})`,
      entered2: sql<number | null>`sum(${x} * ${x})`,
      recovered2: sql<number | null>`sum(${y} * ${y})`,
      cross: sql<number | null>`sum(${x} * ${y})`,
      largestEntered: sql<number | null>`max(${people.x})`,
      enteredAt: sql<number | null>`sum(cast(${people.since} as float))`,
      contacted: sql<number | null>`sum(${people.talked})`,
    })
    .from(people)
    .where(inArm)
  const row = rows[0]
  return {
    customers: Number(row?.customers ?? 0),
    entered: Number(row?.entered ?? 0),
    recovered: Number(row?.recovered ?? 0),
    entered2: Number(row?.entered2 ?? 0),
    recovered2: Number(row?.recovered2 ?? 0),
    cross: Number(row?.cross ?? 0),
    largestEntered: Number(row?.largestEntered ?? 0),
    enteredAt: Number(row?.enteredAt ?? 0),
    contacted: Number(row?.contacted ?? 0),
  }
}

async function countPeople(companyId: string, ...where: (SQL | undefined)[]): Promise<number> {
  const rows = await db()
    .select({ people: sql<number>`count(distinct ${person})` })
    .from(debts)
    .innerJoin(customers, ofDebt)
    .where(and(eq(debts.companyId, companyId), ...where))
  return Number(rows[0]?.people ?? 0)
}

/** People of the company, in or out of the experiment, first talked to since an instant. */
export const contactedSince = (companyId: string, from: number): Promise<number> =>
  countPeople(companyId, gt(debts.contactedAt, 0), gte(debts.contactedAt, from))

/** People with an open debt that is not in the group: they were being worked before it began. */
export const outsideGroup = (companyId: string, id: string): Promise<number> =>
  countPeople(companyId, ne(debts.controlGroupId, id), notInArray(debts.state, settled))
