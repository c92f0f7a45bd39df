import { expect, it } from 'vitest'
import { transaction } from '@/db/client'
import type { AnalyticsEventType } from '@/db/constants/analytics'
import { timeframes } from '@/db/constants/analytics'
import { bulkInsert } from '@/db/dialect'
import { tables } from '@/db/schema'
import { testContext, useTestDatabase } from '@/tests/support/database'
import type { TypedEvent } from '../../core/typed-event'
import { appendEvents } from '../../log/append-events'
import { readSums, sumOf } from '../../read/read-sums'
import { readWindows } from '../read-windows'
import { realtimeOf } from '../realtime-of'
import { windowOf } from '../window'

useTestDatabase()

const now = Date.UTC(2026, 10, 22, 15, 33, 20)
const hourMs = 3_600_000

const event = (n: number, at: number, type: AnalyticsEventType = 'conversation_started'): TypedEvent => ({
  eventId: `evt_${n}`,
  type,
  version: 1,
  source: 'room',
  simulated: n % 5 === 0,
  at,
  sessionId: `conv_${n}`,
  customerId: '',
  channel: n % 2 ? 'sms' : 'email',
  segment: 'low_priority',
  portfolioId: '',
  persona: 1,
  data: {},
})

it('reads every window in one statement as each is read alone, and as the events say', async () => {
  const companyId = 'comp_windows'
  // One every 37 minutes of 45 days, so that windows cut hours, days and months.
  const events = Array.from({ length: 1_750 }, (_, n) => event(n, now - n * 37 * 60_000))
  for (let from = 0; from < events.length; from += 250)
    await appendEvents(companyId, events.slice(from, from + 250), now)
  for (const simulated of [false, true]) {
    const windows = timeframes.map((timeframe) => windowOf(timeframe, now))
    const read = await readWindows(companyId, simulated, windows, now)
    expect(read.seq).toBe(1_750)
    for (const [place, window] of windows.entries()) {
      const slice = { simulated, scope: '', dimensions: ['all', 'channel', 'segment'] as const }
      expect(read.windows[place]?.sums).toEqual(await readSums(companyId, slice, window, now))
      const own = events.filter(({ at, simulated: kind }) => kind === simulated && at >= window.from && at < window.to)
      const { sums, ever } = read.windows[place] as (typeof read.windows)[0]
      expect(sumOf(sums).contacted ?? 0).toBe(own.length)
      expect(sumOf(sums, 'channel', 'sms').contacted ?? 0).toBe(own.filter(({ channel }) => channel === 'sms').length)
      expect(ever.contacted).toBe(simulated ? 350 : 1_400)
    }
  }
})

it('reads hand-made roll-ups of the generation that counts, and of nobody else', async () => {
  const of = { simulated: false, scope: '', dimension: 'all' as const, value: '' }
  const bucket = Math.floor(now / hourMs) * hourMs
  const row = { ...of, companyId: 'comp_made', generation: 3, grain: 'hour', bucket, measures: { contacted: 7 } }
  await transaction(async () => {
    await bulkInsert(tables.analyticsHeads, [
      {
        companyId: 'comp_made',
        seq: 12,
        timeZone: 'America/Sao_Paulo',
        generation: 3,
        buildGeneration: 0,
        buildTimeZone: '',
        buildSeq: 0,
        updatedAt: now,
      },
    ])
    await bulkInsert(tables.analyticsRollups, [
      row,
      { ...row, generation: 2, measures: { contacted: 100 } },
      { ...row, simulated: true, measures: { contacted: 200 } },
      { ...row, scope: 'port_1', measures: { contacted: 400 } },
      { ...row, companyId: 'comp_foreign', measures: { contacted: 800 } },
    ])
  })
  const ctx = testContext('comp_made', { now: () => now })
  const figures = await realtimeOf(ctx, { timeframe: '24h', simulated: false })
  expect([figures.all.conversations, figures.seq, figures.generation]).toEqual([7, 12, 3])
})

it('needs the scope', async () => {
  const ctx = testContext('comp_made', { only: ['portfolios:read'] })
  await expect(realtimeOf(ctx, { timeframe: '1h', simulated: false })).rejects.toMatchObject({
    reason: 'missing_scope',
  })
})
