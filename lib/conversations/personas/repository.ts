import { and, asc, desc, eq, lt } from 'drizzle-orm'
import { db } from '@/db/client'
import { affected, bulkInsert, limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'

const { personas, personaVersions, personaExperiments } = tables
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
export async function usePersonaVersion(row: PersonaRow, version: number, now: number): Promise<boolean> {
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
