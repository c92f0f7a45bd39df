import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { tables } from '@/db/schema'
import { appendEvents } from '@/lib/analytics/log/append-events'
import { history, twin } from './events'
import { multiply } from './multiply'
import { seed } from './seed'

const sample = 6_000

/** Every roll-up and every conversation of a company, in one order and form. */
async function rowsOf(companyId: string): Promise<string[]> {
  const { analyticsRollups: rollups, analyticsSessions: sessions } = tables
  const found = [
    ...(await db().select().from(rollups).where(eq(rollups.companyId, companyId))),
    ...(await db().select().from(sessions).where(eq(sessions.companyId, companyId))),
  ]
  const ordered = (_: string, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  return found.map((row) => JSON.stringify({ ...row, companyId: '' }, ordered)).sort()
}

const apart = (some: readonly string[], others: readonly string[]): number => {
  if (some.length === 0) throw new Error('the sample left no rows')
  const known = new Set(others)
  return some.filter((row) => !known.has(row)).length + Math.abs(some.length - others.length)
}

/** Rows that differ between events multiplied with all that follows from them and the same twins folded one by one. */
export async function twinDifferences(now: number): Promise<number> {
  const events = [...history(2_000, now, 98)]
  const arrived = () => now
  await seed('comp_proof_multiplied', events, now, arrived)
  multiply('comp_proof_multiplied', 3)
  const twins = [1, 2].flatMap((copy) => events.map((event) => twin(event, copy)))
  await seed('comp_proof_twins', [...events, ...twins], now, arrived)
  return apart(await rowsOf('comp_proof_multiplied'), await rowsOf('comp_proof_twins'))
}

/** Rows that differ between a sample that came by the product's one way in and the same that was seeded. */
export async function differences(now: number): Promise<number> {
  const events = [...history(sample, now, 99)].slice(0, sample)
  await seed('comp_proof_seeded', events, now, () => now)
  for (let from = 0; from < events.length; from += 500) {
    await appendEvents('comp_proof_appended', events.slice(from, from + 500), now)
  }
  return apart(await rowsOf('comp_proof_seeded'), await rowsOf('comp_proof_appended'))
}
