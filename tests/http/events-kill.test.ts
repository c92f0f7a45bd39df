import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import type { LoggedEvent } from '@/lib/analytics/core/typed-event'
import { fullScan, linesOf } from '@/lib/analytics/fold/__tests__/full-scan'
import { temporaryFolder } from '../support/database'
import { killedEverywhere } from '../support/killed-process'
import { type ApiServer, client, registerCompany, startServer } from '../support/server'

const servers: ApiServer[] = []
afterAll(async () => {
  for (const server of servers) await server.stop('SIGKILL')
})

async function boot(dataDir: string): Promise<ApiServer> {
  const server = await startServer({ dataDir })
  servers.push(server)
  return server
}

type Row = Record<string, string | number>

/** What the stopped server's file holds: the log, and the roll-ups that its head names. */
function stored(dataDir: string) {
  const file = new DatabaseSync(join(dataDir, 'aval.db'), { readOnly: true })
  const all = (table: string) => file.prepare(`select * from analytics_${table}`).all() as Row[]
  const log = all('events').map((row) => ({
    eventId: row['event_id'],
    type: row['type'],
    source: row['source'],
    simulated: row['simulated'] === 1,
    at: row['at'],
    receivedAt: row['received_at'],
    seq: row['seq'],
    sessionId: row['session_id'],
    channel: row['channel'],
    segment: row['segment'],
    portfolioId: row['portfolio_id'],
    persona: row['persona'],
    data: JSON.parse(String(row['data'])),
  })) as unknown as LoggedEvent[]
  const [head] = all('heads')
  const rows = all('rollups').filter(({ generation }) => generation === head?.['generation'])
  file.close()
  const key = (row: Row) =>
    ['simulated', 'scope', 'grain', 'bucket', 'dimension', 'value'].map((name) => row[name]).join('|')
  const rollups = linesOf(new Map(rows.map((row) => [key(row), JSON.parse(String(row['measures']))])))
  return { log, rollups, head }
}

const types = ['conversation_started', 'message_received', 'reply_sent', 'payment_proposed', 'payment_confirmed']

/** One request: thirty conversations of an event of each type. */
const body = (name: string) => ({
  events: Array.from({ length: 150 }, (_, n) => ({
    event_id: `${name}_${n}`,
    event_type: types[n % types.length],
    timestamp: new Date(Date.now() - n * 60_000).toISOString(),
    session_id: `conv_${name}_${Math.floor(n / types.length)}`,
    customer_id: 'cust_1',
    channel: ['whatsapp', 'sms', 'email'][n % 3],
    ...(n % 2 ? { segment: 'high_priority', persona: 1 + (n % 10) } : {}),
    data:
      n % types.length > 2
        ? { amount: 100 + n, ...(n % types.length > 3 ? { payment_id: `pay_${name}_${n}` } : {}) }
        : {},
  })),
})

/** Milliseconds after sending at which the process dies. */
const moments = [5, 30, 90]
const atOnce = 4

it('killed in the middle of appends and sent again: the log without gaps, roll-ups as a full scan counts them', async () => {
  const dataDir = temporaryFolder('aval-events-kill-')
  let server = await boot(dataDir)
  const { token } = await registerCompany(server.baseUrl)
  const send = (bodies: unknown[]) =>
    Promise.allSettled(bodies.map((json) => client(server.baseUrl, { token })('POST', '/events', { json })))
  let sent = 0
  for (const [round, afterMs] of moments.entries()) {
    const bodies = Array.from({ length: atOnce }, (_, n) => body(`k${round}x${n}`))
    const answers = send(bodies)
    await wait(afterMs)
    await server.stop('SIGKILL')
    const first = bodies.map(({ events }) => events[0]?.event_id ?? '')
    const kept = new Set(stored(dataDir).log.map(({ eventId }) => eventId))
    for (const [n, answer] of (await answers).entries()) {
      // Answered means stored.
      if (answer.status === 'fulfilled') expect(kept.has(first[n] ?? '')).toBe(true)
    }
    server = await boot(dataDir)
    expect((await send(bodies)).map((one) => one.status === 'fulfilled' && one.value.status)).toEqual(
      bodies.map(() => 200),
    )
    sent += bodies.length * 150
  }
  await server.stop()
  const { log, rollups } = stored(dataDir)
  expect(log.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(Array.from({ length: sent }, (_, n) => n + 1))
  expect(new Set(log.map(({ eventId }) => eventId)).size).toBe(sent)
  const scanned = linesOf(fullScan(log, 'America/Sao_Paulo'))
  expect(rollups).toEqual(scanned)

  expect(await killedEverywhere('rebuild-until', dataDir)).toBeGreaterThanOrEqual(4)
  const rebuilt = stored(dataDir)
  expect(rebuilt.rollups).toEqual(scanned)
  expect(rebuilt.head).toMatchObject({ seq: sent, build_generation: 0 })
}, 240_000)
