import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sure, trainedModel, trainingDataset } from '../support/company-world'
import { temporaryFolder } from '../support/database'
import { until } from '../support/poll'
import { taiwanDataset, taiwanOrders } from '../support/samples'
import { type ApiServer, type Call, client, registerCompany, startServer } from '../support/server'

const kills = 20
const batches = 100
const batchRows = 500
const senders = 3

type Company = { companyId: string; token: string }
type Acknowledged = { sequence: number; accepted: number; rejected: number }

/** A server that can be killed and comes back on the same data and port. */
class Phoenix {
  readonly dataDir: string
  server: ApiServer | undefined
  private coming: Promise<void> = Promise.resolve()
  constructor(dataDir: string) {
    this.dataDir = dataDir
  }
  async start() {
    const port = this.server && Number(new URL(this.server.baseUrl).port)
    this.server = await startServer({ dataDir: this.dataDir, ...(port !== undefined && { port }) })
  }
  kill(): Promise<void> {
    this.coming = (this.server?.stop('SIGKILL') ?? Promise.resolve()).then(() => this.start())
    return this.coming
  }
  /** A client that repeats a request whose connection broke until the server has answered it. */
  caller(token: string): Call {
    const resending = async (...asked: Parameters<Call>) => {
      for (;;) {
        try {
          const answer = await client(this.server?.baseUrl ?? '', { token })(...asked)
          if (answer.status >= 500) process.stderr.write(`${answer.status}: ${this.server?.errors()}\n`)
          return answer
        } catch (error) {
          if (!(error instanceof TypeError)) throw error
          await this.coming
        }
      }
    }
    return resending as Call
  }
}

const upload = new Phoenix(temporaryFolder('aval-kill-'))
const training = new Phoenix(temporaryFolder('aval-kill-'))
let trainingKilled: Promise<{ call: Call; jobId: string; caught: boolean }>

/** Kills the server the moment a training runs; the second half of the story takes the lease's 30 s. */
async function killDuringTraining() {
  await training.start()
  const { token } = await registerCompany(training.server?.baseUrl ?? '')
  const call = training.caller(token)
  const { jobId } = await trainingDataset(call, 3_000, 'Treino', 'T')
  const status = await until(
    'the training to run',
    async () => {
      const job = await sure<{ status: string }>(call, 'GET', `/training-jobs/${jobId}`)
      return job.status !== 'queued' && job.status
    },
    { everyMs: 2 },
  )
  await training.kill()
  return { call, jobId, caught: status === 'running' }
}

beforeAll(() => {
  trainingKilled = killDuringTraining()
  // Its own test tells of a failure.
  trainingKilled.catch(() => undefined)
})
afterAll(async () => {
  await Promise.all([upload.server?.stop(), training.server?.stop()])
})

const items = (sequence: number) => taiwanOrders(sequence * batchRows, (sequence + 1) * batchRows, 'K')

async function sendAll(call: Call, id: string, done: Map<number, Acknowledged>) {
  let next = 0
  const sender = async () => {
    for (let sequence = next++; sequence < batches; sequence = next++) {
      const path = `/datasets/${id}/batches`
      done.set(sequence, await sure<Acknowledged>(call, 'POST', path, { sequence, items: items(sequence) }))
    }
  }
  await Promise.all(Array.from({ length: senders }, sender))
}

async function upToDate({ companyId, token }: Company): Promise<Call> {
  const call = upload.caller(token)
  expect((await sure<{ company_id: string }>(call, 'GET', '/companies/me')).company_id).toBe(companyId)
  return call
}

it(`${kills} kills while ${batches * batchRows} rows come in: every acknowledged batch is there exactly once`, {
  timeout: 400_000,
}, async () => {
  await upload.start()
  const company = await registerCompany(upload.server?.baseUrl ?? '')
  const call = await upToDate(company)
  const { dataset_id: id } = await sure<{ dataset_id: string }>(call, 'POST', '/datasets', taiwanDataset)
  const done = new Map<number, Acknowledged>()
  const sending = sendAll(call, id, done)
  for (let kill = 1; kill <= kills; kill += 1) {
    await until('the next batches', async () => done.size >= kill * 4, { everyMs: 2 })
    // Somewhere inside the batches that are under way.
    await wait(randomInt(40))
    await upload.kill()
  }
  await sending
  expect([...done.values()].every(({ accepted, rejected }) => accepted === batchRows && rejected === 0)).toBe(true)
  expect(done.size).toBe(batches)
  for (const sequence of [0, 17, 42, batches - 1]) {
    const again = await sure<Acknowledged>(call, 'POST', `/datasets/${id}/batches`, {
      sequence,
      items: items(sequence),
    })
    expect(again).toEqual(done.get(sequence))
  }
  const stored = await sure<Record<string, unknown>>(call, 'GET', `/datasets/${id}`)
  expect(stored).toMatchObject({ rows_total: batches * batchRows, batches, last_sequence: batches - 1 })
  const { training_job_id: jobId } = await sure<{ training_job_id: string }>(call, 'POST', `/datasets/${id}/complete`)
  expect(await trainedModel(call, jobId)).toMatch(/^mod_/)
  expect(await sure(call, 'GET', '/audit-log/verify')).toMatchObject({ valid: true, broken_at: null })
  await upload.server?.stop()

  // The rows themselves, read by the product's own reader from the folder that the killed processes left.
  process.env['AVAL_DATA_DIR'] = upload.dataDir
  const { closeDatabase, openDatabase } = await import('@/db/client')
  const { loadTrainingFrame } = await import('@/lib/datasets')
  const database = await openDatabase()
  const { orderIds, frame } = await loadTrainingFrame(company.companyId, id)
  expect(frame.rows).toBe(batches * batchRows)
  expect(orderIds).toEqual(Array.from({ length: batches * batchRows }, (_, n) => `K-${n}`))
  expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(database.pragma('foreign_key_check')).toEqual([])
  await closeDatabase()
})

it('a kill during training: the job runs again after its lease and leaves one version', {
  timeout: 120_000,
}, async () => {
  const { call, jobId, caught } = await trainingKilled
  expect(caught, 'the training ended before it could be killed').toBe(true)
  const modelId = await trainedModel(call, jobId)
  const models = await sure<{ data: { model_id: string; active: boolean }[] }>(call, 'GET', '/models')
  expect(models.data).toMatchObject([{ model_id: modelId, active: true }])
  expect(await sure(call, 'GET', `/training-jobs/${jobId}`)).toMatchObject({ status: 'succeeded', attempts: 2 })
  const trained = await sure<{ data: unknown[] }>(call, 'GET', '/audit-log?action=model.')
  const actions = (trained.data as { action: string }[]).map(({ action }) => action).sort()
  expect(new Set(actions).size).toBe(actions.length)
  expect(await sure(call, 'GET', '/audit-log/verify')).toMatchObject({ valid: true, broken_at: null })
})
