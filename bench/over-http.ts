import { createReadStream, rmSync } from 'node:fs'
import { mkdtemp, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { taiwanDataset, taiwanOrders } from '@/tests/support/samples'
import { type ApiServer, type Call, client, registerCompany, startServer } from '@/tests/support/server'
import { type Figure, mb, median, ms, quantile, random, rate } from './measure'

const batch = 500

/** Prometheus value of a series of the server. */
async function series(server: ApiServer, name: string): Promise<number> {
  const text = (await client(server.baseUrl)('GET', '//metrics')).text
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN)
}
const residentBytes = (server: ApiServer) => series(server, 'aval_process_resident_memory_bytes')

async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await new Promise((resume) => setTimeout(resume, 50))
  }
}

async function trained(call: Call, jobId: string): Promise<string> {
  return until(async () => {
    const { body } = await call<{ status: string; model_id: string }>('GET', `/training-jobs/${jobId}`)
    if (body.status === 'failed') throw new Error('training failed')
    return body.status === 'succeeded' ? body.model_id : undefined
  })
}

async function ingest(call: Call, runs: number) {
  const rates: number[] = []
  let jobId = ''
  for (let run = 0; run < runs; run += 1) {
    const created = await call<{ dataset_id: string }>('POST', '/datasets', {
      json: { ...taiwanDataset, name: `run ${run}` },
    })
    const id = created.body.dataset_id
    const bodies = Array.from({ length: 60 }, (_, sequence) => {
      const items = taiwanOrders(sequence * batch, (sequence + 1) * batch)
      return JSON.stringify({ sequence, items })
    })
    const startedMs = performance.now()
    for (const body of bodies) {
      const answer = await call('POST', `/datasets/${id}/batches`, {
        body,
        headers: { 'content-type': 'application/json' },
      })
      if (answer.status !== 200) throw new Error(answer.text)
    }
    rates.push((performance.now() - startedMs) / 1000)
    if (run > 0) continue
    jobId = (await call<{ training_job_id: string }>('POST', `/datasets/${id}/complete`)).body.training_job_id
    await trained(call, jobId)
  }
  return median(rates)
}

async function decide(server: ApiServer, call: Call, count: number): Promise<Figure[]> {
  const orders = taiwanOrders(0, 500).map(({ pedid, default_next_month: _, ...features }) => ({
    order_id: String(pedid),
    features,
  }))
  const one = (i: number) => call('POST', '/decisions', { json: orders[i % orders.length] })
  for (let i = 0; i < 200; i += 1) await one(i)
  const cpuBefore = await series(server, 'aval_process_cpu_seconds_total')
  const latencies: number[] = []
  for (let i = 0; i < count; i += 1) {
    const startedMs = performance.now()
    const { status } = await one(i)
    latencies.push(performance.now() - startedMs)
    if (status !== 200) throw new Error(`a decision answered ${status}`)
  }
  const cpuMs = ((await series(server, 'aval_process_cpu_seconds_total')) - cpuBefore) * 1000
  const startedMs = performance.now()
  await Promise.all(
    Array.from({ length: 16 }, async (_, lane) => {
      for (let i = 0; i < count / 16; i += 1) await one(lane + i)
    }),
  )
  const parallel = count / ((performance.now() - startedMs) / 1000)
  const at = (q: number) => ms(quantile(latencies, q))
  return [
    {
      what: 'decision over HTTP, one after the other',
      value: `p50 ${at(0.5)} · p95 ${at(0.95)} · p99 ${at(0.99)}`,
      note: `n ${count}, durable`,
    },
    { what: 'server CPU per decision', value: ms(cpuMs / count), note: 'HTTP, explanation, encryption, audit, commit' },
    { what: 'decisions per second, 16 at once', value: parallel.toFixed(0) },
  ]
}

/** A CSV of `rows` × 30 on disk, written as it is made. */
async function bigCsv(folder: string, rows: number): Promise<string> {
  const file = join(folder, 'big.csv')
  const next = random(5)
  const out = await open(file, 'w')
  const names = Array.from({ length: 28 }, (_, i) => `c${i}`)
  await out.write(`pedid,${names.join(',')},status\n`)
  for (let row = 0; row < rows; ) {
    let chunk = ''
    for (let i = 0; i < 2_000 && row < rows; i += 1, row += 1) {
      const cells = names.map((_, c) => (c % 3 ? Math.floor(next() * 30) : (next() * 10_000).toFixed(2)))
      chunk += `${row},${cells.join(',')},${Number(cells[1]) + next() * 20 > 24 ? 'bloqueado' : 'liberado'}\n`
    }
    await out.write(chunk)
  }
  await out.close()
  return file
}

/** Uploads 500,000 × 30 as CSV while a second client asks for `/health`; then the training of it. */
async function upload(server: ApiServer, call: Call, rows: number): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'aval-bench-csv-'))
  try {
    const file = await bigCsv(folder, rows)
    let peak = 0
    let worstMs = 0
    let watching = true
    const watch = (async () => {
      while (watching) {
        const startedMs = performance.now()
        await client(server.baseUrl)('GET', '//health')
        worstMs = Math.max(worstMs, performance.now() - startedMs)
        peak = Math.max(peak, await residentBytes(server))
        await new Promise((resume) => setTimeout(resume, 100))
      }
    })()
    const startedMs = performance.now()
    const body = Readable.toWeb(createReadStream(file)) as unknown as BodyInit
    const query = 'name=big&target=status&approve_label=liberado&reject_label=bloqueado&id_columns=pedid'
    const answer = await call<{ training_job_id?: string; dataset_id: string }>('POST', `/datasets/upload?${query}`, {
      body,
      headers: { 'content-type': 'text/csv' },
    })
    if (answer.status !== 202) throw new Error(answer.text)
    const seconds = (performance.now() - startedMs) / 1000
    const peakUpload = peak
    const jobId = await until(async () => {
      const { body: seen } = await call<{ training_job_id: string | null }>(
        'GET',
        `/datasets/${answer.body.dataset_id}`,
      )
      return seen.training_job_id ?? undefined
    })
    await trained(call, jobId)
    watching = false
    await watch
    return [
      {
        what: `upload of a CSV, ${rows / 1000}k × 30`,
        value: rate(rows, seconds),
        note: `slowest /health meanwhile ${ms(worstMs)}`,
      },
      { what: '  peak memory of the process, upload', value: mb(peakUpload), note: 'limit 1,024 MiB' },
      { what: '  peak memory of the process, upload and training', value: mb(peak) },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Everything a client sees: ingestion, decisions, upload, memory, on a fresh server process. */
export async function benchOverHttp(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'aval-bench-'))
  const server = await startServer({ dataDir })
  try {
    const { call } = await registerCompany(server.baseUrl, 'Bench')
    const idle = await residentBytes(server)
    const seconds = await ingest(call, 5)
    const figures: Figure[] = [
      {
        what: 'ingest batches of 500 over HTTP, Taiwan × 25',
        value: rate(30_000, seconds),
        note: 'one client, durable; aim ≥8,000',
      },
    ]
    figures.push(...(await decide(server, call, 2_000)))
    figures.push({ what: 'memory of the API process, idle', value: mb(idle) })
    figures.push(...(await upload(server, call, 500_000)))
    return figures
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
