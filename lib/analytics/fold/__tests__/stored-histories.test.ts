import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { db, transaction } from '@/db/client'
import { tables } from '@/db/schema'
import { newId } from '@/lib/platform/ids'
import { provideTimeZones } from '@/lib/platform/time-zone'
import { useTestDatabase } from '@/tests/support/database'
import type { TypedEvent } from '../../core/typed-event'
import { appendEvents } from '../../log/append-events'
import { findHead } from '../../read/repository'
import { planRebuilds } from '../jobs'
import { rebuild } from '../rebuild'
import { sweepRollups } from '../sweep/sweep-rollups'
import { histories, monthEdge } from './histories'
import { scannedLines, storedLines, wholeLog } from './stored-rows'

useTestDatabase()
const dayMs = 86_400_000
const now = monthEdge + dayMs
const zones = new Map<string, string>()
beforeAll(() => provideTimeZones(async (companyId) => zones.get(companyId)))

const quietly = { signal: new AbortController().signal, now: () => now, report: () => undefined }
const company = (zone = 'America/Sao_Paulo') => {
  const companyId = newId('company')
  zones.set(companyId, zone)
  return companyId
}
const generations = async (companyId: string) => {
  const of = tables.analyticsRollups
  const rows = await db().selectDistinct({ generation: of.generation }).from(of).where(eq(of.companyId, companyId))
  return rows.map(({ generation }) => generation)
}

/** Messages and payments of many conversations. */
const manyEvents = (count: number, name: string): TypedEvent[] =>
  Array.from({ length: count }, (_, n) => ({
    eventId: `${name}${n}`,
    type: (['conversation_started', 'message_received', 'payment_confirmed'] as const)[n % 3] ?? 'message_received',
    version: 1,
    source: 'room',
    simulated: false,
    at: monthEdge + n * 997,
    sessionId: `${name}c${Math.floor(n / 3)}`,
    customerId: '',
    channel: n % 2 ? 'sms' : '',
    segment: 'low_priority',
    portfolioId: `port_${n % 4}`,
    persona: 1,
    data: n % 3 === 2 ? { amount_cents: 100 + n, payment_id: `${name}p${n}` } : {},
  }))

it('stored histories, some transactions of which fail, are what a full scan counts; so is a rebuild', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async ({ zone, batches }) => {
      const companyId = company(zone)
      for (const { events, delayMs, dies } of batches) {
        const dying = transaction(async () => {
          await appendEvents(companyId, events, now + delayMs)
          if (dies) throw new Error('died')
        })
        if (dies) await expect(dying).rejects.toThrow('died')
        await Promise.all([dying.catch(() => undefined), appendEvents(companyId, events, now + delayMs)])
      }
      const scanned = await scannedLines(companyId, zone)
      expect(await storedLines(companyId)).toEqual(scanned)
      await rebuild(companyId, quietly)
      expect(await storedLines(companyId)).toEqual(scanned)
      expect(await generations(companyId)).toEqual([2])
      await appendEvents(companyId, manyEvents(3, 'more'), now)
      expect(await storedLines(companyId)).toEqual(await scannedLines(companyId, zone))
    }),
    { numRuns: 60 },
  )
}, 240_000)

it('what a group of transactions left behind is not taken for what is stored when one of them fails', async () => {
  const companyId = company()
  await appendEvents(companyId, manyEvents(9, 'a'), now)
  const all = await Promise.allSettled([
    appendEvents(companyId, manyEvents(5, 'b'), now),
    transaction(async () => {
      await appendEvents(companyId, manyEvents(4, 'c'), now)
      throw new Error('died')
    }),
    appendEvents(companyId, manyEvents(4, 'd'), now),
  ])
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await wholeLog(companyId)).toHaveLength(18)
  expect(await storedLines(companyId)).toEqual(await scannedLines(companyId, 'America/Sao_Paulo'))
})

it('a rebuild holds what comes in meanwhile, and is read only when it is whole', async () => {
  const companyId = company()
  const atOnce = 400
  const all = manyEvents(1_400, 'r')
  for (let from = 0; from < all.length; from += atOnce) {
    await appendEvents(companyId, all.slice(from, from + atOnce), now)
  }
  const before = await storedLines(companyId)
  const killed = new AbortController()
  const report = () => killed.abort('killed')
  await expect(rebuild(companyId, { ...quietly, signal: killed.signal, report })).rejects.toBe('killed')
  expect(await storedLines(companyId)).toEqual(before)
  expect((await findHead(companyId))?.buildSeq).toBe(500)

  const meanwhile: Promise<unknown>[] = []
  const { events, generation } = await rebuild(companyId, {
    ...quietly,
    report: ({ done }) => {
      if (meanwhile.length < 2) meanwhile.push(appendEvents(companyId, manyEvents(40, `m${done}`), now))
    },
  })
  await Promise.all(meanwhile)
  expect([events, generation]).toEqual([1_480, 3])
  expect(await storedLines(companyId)).toEqual(await scannedLines(companyId, 'America/Sao_Paulo'))
  expect(await generations(companyId)).toEqual([3])
}, 60_000)

it('of two rebuilds at once the later one goes on', async () => {
  const companyId = company()
  await appendEvents(companyId, manyEvents(900, 't'), now)
  const both = await Promise.allSettled([rebuild(companyId, quietly), rebuild(companyId, quietly)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await storedLines(companyId)).toEqual(await scannedLines(companyId, 'America/Sao_Paulo'))
})

it('another time zone asks for a rebuild, once, by whose clock the days are then', async () => {
  const companyId = company()
  await appendEvents(companyId, manyEvents(30, 'z'), now)
  zones.set(companyId, 'Asia/Kathmandu')
  expect(await planRebuilds(now)).toBe(1)
  expect(await planRebuilds(now)).toBe(1)
  const queued = await db().select().from(tables.jobs).where(eq(tables.jobs.companyId, companyId))
  expect(queued.map(({ name }) => name)).toEqual(['analytics.rebuild'])
  await appendEvents(companyId, manyEvents(5, 'y'), now)
  expect(await storedLines(companyId)).toEqual(await scannedLines(companyId, 'America/Sao_Paulo'))
  await rebuild(companyId, quietly)
  expect(await storedLines(companyId)).toEqual(await scannedLines(companyId, 'Asia/Kathmandu'))
  expect(await planRebuilds(now)).toBe(0)
})

it('minutes go after 8 days and hours after 400, days stay, and no late event or rebuild brings them back', async () => {
  const companyId = company()
  await appendEvents(companyId, manyEvents(12, 's'), now)
  const grainsAfter = async () => [...new Set((await storedLines(companyId)).map((line) => line.split('|')[2]))].sort()
  expect(await grainsAfter()).toEqual(['day', 'ever', 'hour', 'minute'])
  await sweepRollups(now + 9 * dayMs)
  expect(await grainsAfter()).toEqual(['day', 'ever', 'hour'])
  await appendEvents(companyId, manyEvents(5, 'late'), now + 9 * dayMs)
  await rebuild(companyId, { ...quietly, now: () => now + 10 * dayMs })
  expect(await grainsAfter()).toEqual(['day', 'ever', 'hour'])
  await sweepRollups(now + 402 * dayMs)
  expect(await grainsAfter()).toEqual(['day', 'ever'])
  const whole = (await scannedLines(companyId, 'America/Sao_Paulo')).filter((line) => /\|(day|ever)\|/.test(line))
  expect(await storedLines(companyId)).toEqual(whole)
})
