import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { timeframes } from '@/db/constants/analytics'
import { type ApiServer, type Call, client, registerCompany, startServer } from '@/tests/support/server'
import { type Figure, mb, ms, quantile, verdict, whole } from './measure'
import { startLoad } from './metrics/load'
import { watchStreams } from './metrics/viewers'

type Company = { companyId: string; token: string; events: number; seconds: number; differing: number }

/** The limit of each timeframe at a million events; ten million may cost 1.3 times what a million did. */
const limitMs = { '1h': 25, '24h': 25, '7d': 60, '30d': 60 } as const
const viewers = 1_000
/** Rounds that are not counted. */
const warmUp = 10

/** More than a million are twins of a million: the fold is a sum, so ten alike are ten times one. */
const most = 1_000_000

function seeded(dataDir: string, companyId: string, events: number) {
  return new Promise<Pick<Company, 'events' | 'seconds' | 'differing'>>((resolve, reject) => {
    const args = [
      '--import',
      'tsx',
      'bench/metrics/seed-process.ts',
      companyId,
      String(Math.min(events, most)),
      String(Math.ceil(events / most)),
    ]
    const env = { ...process.env, AVAL_DATA_DIR: dataDir, LOG_LEVEL: 'error' }
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    let out = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.once('exit', (code) => (code === 0 ? resolve(JSON.parse(out)) : reject(new Error(`seeding ended: ${code}`))))
  })
}

/** A company with so many events over five weeks, made once a folder. */
async function prepare(dataDir: string, events: number): Promise<Company> {
  const note = join(dataDir, 'company.json')
  if (existsSync(note)) return JSON.parse(readFileSync(note, 'utf8')) as Company
  const server = await startServer({ dataDir })
  const { companyId, token } = await registerCompany(server.baseUrl, 'Bench')
  await server.stop()
  const company = { companyId, token, ...(await seeded(dataDir, companyId, events)) }
  writeFileSync(note, JSON.stringify(company))
  return company
}

/** Milliseconds until an answer is here. */
async function answered(call: Call, path: string): Promise<number> {
  const startedMs = performance.now()
  const { status, text } = await call('GET', path)
  if (status !== 200) throw new Error(text)
  return performance.now() - startedMs
}

/** Milliseconds of each answer by timeframe, one request after the other with a pause. */
async function timings(call: Call, rounds: number, pauseMs: number): Promise<Map<string, number[]>> {
  const took = new Map<string, number[]>(timeframes.map((timeframe) => [timeframe, []]))
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const timeframe of timeframes) {
      const tookMs = await answered(call, `/metrics/realtime?timeframe=${timeframe}`)
      if (round >= 0) took.get(timeframe)?.push(tookMs)
      await new Promise((resume) => setTimeout(resume, pauseMs))
    }
  }
  return took
}

const shown = (took: readonly number[]) =>
  `p50 ${ms(quantile(took, 0.5))} · p95 ${ms(quantile(took, 0.95))} · p99 ${ms(quantile(took, 0.99))}`

const figuresOf = (title: string, took: Map<string, number[]>, judged: boolean): Figure[] =>
  timeframes.map((timeframe) => {
    const all = took.get(timeframe) ?? []
    const note = judged ? `p95 ${verdict(quantile(all, 0.95), limitMs[timeframe], ' ms')}; n ${all.length}` : ''
    return { what: `/metrics/realtime ${timeframe}, ${title}`, value: shown(all), note: note || `n ${all.length}` }
  })

/** An overview of 30 days with comparison may cost this many times what the live figures of 30 days do. */
const overviewTimes = 4

/** The overview and the live figures by turns, so that both meet the same machine. */
async function overview(call: Call, title: string): Promise<Figure> {
  const took = { live: [] as number[], overview: [] as number[] }
  for (let round = -warmUp; round < 50; round += 1) {
    const liveMs = await answered(call, '/metrics/realtime?timeframe=30d')
    const overviewMs = await answered(call, '/metrics/overview?range=30d&compare=true')
    if (round < 0) continue
    took.live.push(liveMs)
    took.overview.push(overviewMs)
  }
  const times = quantile(took.overview, 0.5) / quantile(took.live, 0.5)
  const note = `p50 ${verdict(times, overviewTimes, ' × /metrics/realtime 30d')}; n ${took.overview.length}`
  return { what: `/metrics/overview 30d compared, ${title}`, value: shown(took.overview), note }
}

async function series(server: ApiServer, name: string): Promise<number> {
  const { text } = await client(server.baseUrl)('GET', '//metrics')
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN)
}
const standing = async (server: ApiServer) => ({
  at: performance.now(),
  cpu: await series(server, 'aval_process_cpu_seconds_total'),
  memory: await series(server, 'aval_process_resident_memory_bytes'),
  heads: await series(server, 'aval_metrics_stream_reads\\{kind="head"\\}'),
  figures: await series(server, 'aval_metrics_stream_reads\\{kind="figures"\\}'),
  activity: await series(server, 'aval_metrics_stream_reads\\{kind="activity"\\}'),
})

/** A thousand open streams for a while, with events coming in all the time. */
async function streams(server: ApiServer, { token }: Company, title: string): Promise<Figure[]> {
  const before = await standing(server)
  const watching = await watchStreams(server.baseUrl, token, viewers)
  await new Promise((resume) => setTimeout(resume, 3_000))
  const opened = await standing(server)
  const seen = await watching.during(20_000)
  const after = await standing(server)
  watching.stop()
  const seconds = (after.at - opened.at) / 1_000
  const each = (name: 'heads' | 'figures' | 'activity') => ((after[name] - opened[name]) / seconds).toFixed(2)
  return [
    {
      what: `${viewers} viewers of /metrics/stream, ${title}`,
      value: `${((100 * seen.onTime) / seen.gaps).toFixed(1)} % of frames within 1.5 s`,
      note: `n ${whole.format(seen.gaps)}; longest gap ${ms(seen.longestMs)}; ${seen.open} open at the end`,
    },
    {
      what: '  reads of the store, a second',
      value: `head ${each('heads')} · figures ${each('figures')} · log ${each('activity')}`,
      note: 'for all of them together',
    },
    {
      what: '  memory and CPU of the API process',
      value: `${mb(after.memory)} · ${((100 * (after.cpu - opened.cpu)) / seconds).toFixed(0)} % of a core`,
      note: `${mb(before.memory)} before them; the CPU holds the events that come in`,
    },
  ]
}

/** `loadedP95Ms`: of each timeframe, while events come in. */
export type Measured = { figures: Figure[]; loadedP95Ms: number[] }

/** The live metrics over HTTP at so many events, alone and while 2,000 a second come in. */
export async function benchMetrics(events: number, keep?: string): Promise<Measured> {
  const dataDir = keep ? join(keep, String(events)) : mkdtempSync(join(tmpdir(), 'aval-bench-metrics-'))
  mkdirSync(dataDir, { recursive: true })
  try {
    const company = await prepare(dataDir, events)
    const at = `${events / 1_000_000}M events`
    const made: Figure[] = [
      {
        what: `events seeded, ${at}`,
        value: `${whole.format(company.events / company.seconds)} events/s`,
        note: `${company.seconds.toFixed(0)} s; rows that differ from the API’s own way, on samples: ${company.differing}`,
      },
    ]
    let loadedP95Ms: number[] = []
    const server = await startServer({ dataDir })
    try {
      const call = client(server.baseUrl, { token: company.token })
      await timings(call, 10, 0)
      const before = await standing(server)
      made.push(...figuresOf(`${at}, idle`, await timings(call, 100, 5), true))
      const cpuMs = ((await standing(server)).cpu - before.cpu) * 1_000
      const answers = timeframes.length * (100 + warmUp)
      made.push({ what: `  server CPU an answer, ${at}`, value: ms(cpuMs / answers), note: 'all timeframes' })
      const load = startLoad(server.baseUrl, company.token)
      const took = await timings(call, 100, 25)
      made.push(...figuresOf(`${at}, events coming in`, took, true))
      // While events come in, so that no answer is one that was given before.
      made.push(await overview(call, `${at}, events coming in`))
      loadedP95Ms = timeframes.map((timeframe) => quantile(took.get(timeframe) ?? [], 0.95))
      made.push(...(await streams(server, company, at)))
      const sent = await load.stop()
      made.push({
        what: `events over POST /events meanwhile, ${at}`,
        value: `${whole.format(sent.accepted / sent.seconds)} events/s`,
        note: `wanted 2,000; batches of ${sent.batch}, ${shown(sent.took)}; refused ${sent.refused}`,
      })
    } finally {
      await server.stop()
    }
    return { figures: made, loadedP95Ms }
  } finally {
    if (!keep) rmSync(dataDir, { recursive: true, force: true })
  }
}
