import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { debtors, portfolioBody } from '@/tests/support/debtors'
import { type ApiServer, client, registerCompany, startServer } from '@/tests/support/server'
import { type Figure, median, ms, quantile } from './measure'

/** The founding document's own portfolio: 12,450 customers in 3,420 ms. */
const customers = 12_450
const foundingMs = 3_420
const runs = 5

async function cpuSeconds(server: ApiServer): Promise<number> {
  const { text } = await client(server.baseUrl)('GET', '//metrics')
  return Number(/^aval_process_cpu_seconds_total (\S+)$/m.exec(text)?.[1] ?? Number.NaN)
}

/** Asks for `/health` again and again until told to stop; gives how long each took. */
function watchHealth(server: ApiServer) {
  const call = client(server.baseUrl)
  const latencies: number[] = []
  let on = true
  const done = (async () => {
    while (on) {
      const startedMs = performance.now()
      await call('GET', '//health')
      latencies.push(performance.now() - startedMs)
      await new Promise((resume) => setTimeout(resume, 5))
    }
    return latencies
  })()
  return () => {
    on = false
    return done
  }
}

type Sent = { wallMs: number; cpuMs: number }

/** `POST /portfolios/ingest` of new customers and of the same again, over HTTP to a process of its own. */
export async function benchIngest(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'aval-bench-ingest-'))
  const server = await startServer({ dataDir })
  try {
    const { call } = await registerCompany(server.baseUrl)
    const me = await call('GET', '/companies/me')
    const head = { administrator_id: me.body['administrator_id'] }
    const bodyOf = (run: number) => JSON.stringify({ ...head, ...portfolioBody(debtors(customers, `Corrida${run}`)) })
    const send = async (body: string): Promise<Sent> => {
      const before = await cpuSeconds(server)
      const startedMs = performance.now()
      const answer = await call('POST', '/portfolios/ingest', { body, headers: { 'content-type': 'application/json' } })
      const wallMs = performance.now() - startedMs
      if (answer.status !== 200) throw new Error(answer.text)
      return { wallMs, cpuMs: ((await cpuSeconds(server)) - before) * 1000 }
    }
    // The first run finds a cold process and is not counted.
    await send(bodyOf(0))
    const fresh: Sent[] = []
    const again: Sent[] = []
    const healthMs: number[] = []
    for (let run = 1; run <= runs; run += 1) {
      const body = bodyOf(run)
      fresh.push(await send(body))
      const stop = watchHealth(server)
      again.push(await send(body))
      healthMs.push(...(await stop()))
    }
    const figure = (what: string, sent: Sent[], note: string): Figure => {
      const wall = median(sent.map(({ wallMs }) => wallMs))
      const cpu = median(sent.map(({ cpuMs }) => cpuMs))
      const rate = (time: number) => Math.round((customers / time) * 1000).toLocaleString('en')
      return { what, value: `${ms(wall)} (CPU ${ms(cpu)}) · ${rate(wall)}/s (CPU ${rate(cpu)}/s)`, note }
    }
    return [
      figure('ingest 12,450 customers, new', fresh, `aim ≥8,000/s; the founding document's took ${foundingMs} ms`),
      figure('ingest 12,450 customers, known', again, 'sealed, indexed, scored, durable'),
      {
        what: '/health meanwhile',
        value: `p50 ${ms(median(healthMs))} · p95 ${ms(quantile(healthMs, 0.95))} · max ${ms(Math.max(...healthMs))}`,
      },
    ]
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
