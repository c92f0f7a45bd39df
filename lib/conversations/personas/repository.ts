import { and, asc, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { affected, bulkInsert, limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'

const { personas, personaVersions, personaExperiments, conversations } = tables
export type PersonaRow = typeof personas.$inferSelect
export type PersonaVersionRow = typeof personaVersions.$inferSelect
export type ExperimentRow = typeof personaExperiments.$inferSelect

const own = (companyId: string, id: string) => and(eq(personas.companyId, companyId), eq(personas.id, id))

/** A company's personas by number. */
export async function personaRows(companyId: string): Promise<PersonaRow[]> {
  return db().select().from(personas).where(eq(personas.companyId, companyId)).orderBy(asc(personas.number))
}

export async function insertPersonas(rows: PersonaRow[], versions: PersonaVersionRow[]): Promise<void> {
  await bulkInsert(personas, rows)
  await bulkInsert(personaVersions, versions)
}

/** Puts a version in use where `before` still is. @returns whether it was so */
export async function putInUse(row: PersonaRow, version: number, now: number): Promise<boolean> {
  const result = await db()
    .update(personas)
    .set({ version, updatedAt: now })
    .where(and(own(row.companyId, row.id), eq(personas.version, row.version)))
  return affected(result) === 1
}

export async function insertVersion(row: PersonaVersionRow): Promise<void> {
  await db().insert(personaVersions).values(row)
}

const versionsOf = (companyId: string, personaId: string) =>
  and(eq(personaVersions.companyId, companyId), eq(personaVersions.personaId, personaId))

/** @throws AppError `not_found` */
export async function versionRow(companyId: string, personaId: string, version: number): Promise<PersonaVersionRow> {
  const rows = await db()
    .select()
    .from(personaVersions)
    .where(and(versionsOf(companyId, personaId), eq(personaVersions.version, version)))
  if (!rows[0]) throw notFound('persona_version')
  return rows[0]
}

/** Versions before `before`, newest first, at most `count`. */
export async function versionsBefore(companyId: string, personaId: string, before: number, count: number) {
  const query = db()
    .select()
    .from(personaVersions)
    .where(and(versionsOf(companyId, personaId), lt(personaVersions.version, before)))
  return limit(query.orderBy(desc(personaVersions.version)), count)
}

/** Number of the newest version, in use or not. */
export async function newestVersion(companyId: string, personaId: string): Promise<number> {
  const query = db()
    .select({ version: personaVersions.version })
    .from(personaVersions)
    .where(versionsOf(companyId, personaId))
  return (await limit(query.orderBy(desc(personaVersions.version)), 1))[0]?.version ?? 0
}

/** Splits of a company that run now. */
export async function runningExperiments(companyId: string): Promise<ExperimentRow[]> {
  return db()
    .select()
    .from(personaExperiments)
    .where(and(eq(personaExperiments.companyId, companyId), eq(personaExperiments.endedAt, 0)))
}

export async function insertExperiment(row: ExperimentRow): Promise<void> {
  await db().insert(personaExperiments).values(row)
}

const experiment = (companyId: string, personaId: string) =>
  and(eq(personaExperiments.companyId, companyId), eq(personaExperiments.personaId, personaId))

/** @throws AppError `not_found` */
export async function experimentRow(companyId: string, personaId: string, id: string): Promise<ExperimentRow> {
  const rows = await db()
    .select()
    .from(personaExperiments)
    .where(and(experiment(companyId, personaId), eq(personaExperiments.id, id)))
  if (!rows[0]) throw notFound('experiment')
  return rows[0]
}

/** Splits of a persona before the id, newest first. */
export async function experimentsBefore(companyId: string, personaId: string, before: string | undefined, n: number) {
  const older = before === undefined ? undefined : lt(personaExperiments.id, before)
  const query = db()
    .select()
    .from(personaExperiments)
    .where(and(experiment(companyId, personaId), older))
  return limit(query.orderBy(desc(personaExperiments.id)), n)
}

/** @returns whether it was still running */
export async function endExperimentRow(row: ExperimentRow, endedAt: number, winner: number): Promise<boolean> {
  const result = await db()
    .update(personaExperiments)
    .set({ endedAt, winner })
    .where(
      and(
        experiment(row.companyId, row.personaId),
        eq(personaExperiments.id, row.id),
        eq(personaExperiments.endedAt, 0),
      ),
    )
  return affected(result) === 1
}

type Range = { from: number; to: number; simulated: boolean }
export type PersonaCount = {
  personaId: string
  conversations: number
  complaints: number
  satisfactionSum: number
  answers: number
}

const begunIn = (companyId: string, { from, to, simulated }: Range) =>
  and(
    eq(conversations.companyId, companyId),
    eq(conversations.simulated, simulated),
    gte(conversations.startedAt, from),
    lt(conversations.startedAt, to),
  )

/** Conversations begun in a range, by the persona that spoke last. */
export async function conversationCounts(companyId: string, range: Range): Promise<PersonaCount[]> {
  return db()
    .select({
      personaId: conversations.personaId,
      conversations: sql<number>`count(*)`,
      complaints: sql<number>`sum(case when ${conversations.complaint} = 1 then 1 else 0 end)`,
      satisfactionSum: sql<number>`coalesce(sum(${conversations.satisfaction}), 0)`,
      answers: sql<number>`count(${conversations.satisfaction})`,
    })
    .from(conversations)
    .where(begunIn(companyId, range))
    .groupBy(conversations.personaId)
}

const atOnce = 500

/** Which of these conversations began in the range, and whose they are: conversation id → persona id. */
export async function personasOfConversations(companyId: string, ids: string[], range: Range) {
  const owners = new Map<string, string>()
  for (let start = 0; start < ids.length; start += atOnce) {
    const rows = await db()
      .select({ id: conversations.id, personaId: conversations.personaId })
      .from(conversations)
      .where(and(begunIn(companyId, range), inArray(conversations.id, ids.slice(start, start + atOnce))))
    for (const { id, personaId } of rows) owners.set(id, personaId)
  }
  return owners
}

/** Real conversations that a split drew an arm for. */
export async function conversationsOfExperiment(companyId: string, experimentId: string) {
  return db()
    .select({
      id: conversations.id,
      complaint: conversations.complaint,
      satisfaction: conversations.satisfaction,
    })
    .from(conversations)
    .where(
      and(
        eq(conversations.companyId, companyId),
        eq(conversations.experimentId, experimentId),
        eq(conversations.simulated, false),
      ),
    )
}

/** Row lock of a persona for the rest of the transaction. */
export async function holdPersona(row: PersonaRow, now: number): Promise<void> {
  await db().update(personas).set({ updatedAt: now }).where(own(row.companyId, row.id))
}
