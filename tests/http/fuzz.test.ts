import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations } from '@/lib/http/operations'
import { type ApiOperation, readApiDocument } from '../support/api-document'
import { type CompanyWorld, companyWorld, sure } from '../support/company-world'
import { faultOf } from '../support/fuzz/oracle'
import { rawClient } from '../support/fuzz/raw-request'
import { type Pool, requestsOf } from '../support/fuzz/request-arbitrary'
import { operationCalls } from '../support/operation-calls'
import { taiwanDataset } from '../support/samples'
import { type ApiServer, startServer } from '../support/server'

// FUZZ_RUNS=5000 digs deeper; FUZZ_SEED=<number> repeats a failure, FUZZ_SEED=new tries cases nobody has seen.
const runs = Number(process.env['FUZZ_RUNS'] ?? 200)
const wantedSeed = process.env['FUZZ_SEED'] ?? '20261122'
const seed = wantedSeed === 'new' ? Date.now() % 2 ** 31 : Number(wantedSeed)
const atOnce = 16

/**
 * These answer a token 403, a finished job or a person who is not invented 409, a link nobody made 410. Forms of
 * the debtor's page lead back to it (303), and what needs its check does too. A bank's
 * notice needs the company's secret address, and registering that address needs a bank. A rule's test mail needs
 * recipients.
 */
const neverSucceed = [
  'testAlertRule',
  'changeMyPassword',
  'endMySessions',
  'cancelTrainingJob',
  'confirmIdentity',
  'nextScriptedLine',
  'checkHolder',
  'choosePayOption',
  'dropPayChoice',
  'renewPayCode',
  'followPayPage',
  'downloadPayReceipt',
  'tellFromPayPage',
  'resumeMessages',
  'payPageAsset',
  'receivePix',
  'receivePixAt',
  'receivePixBelow',
  'registerInboundAddress',
]
/** Their cost grows with what the others write, so they go first. */
const first = ['verifyAuditLog', 'listAuditLog']
/** They share the few places a company has for trainings, so each is called once before one of them takes all. */
const sharing = ['trainModel', 'startRetraining']

const dataDir = mkdtempSync(join(tmpdir(), 'aval-http-'))
let server: ApiServer
let results: Map<string, Promise<string | null>>
const statuses = new Map<string, Map<number, number>>()

const note = (id: string, status: number) => {
  const counts = statuses.get(id) ?? new Map<number, number>()
  statuses.set(id, counts.set(status, (counts.get(status) ?? 0) + 1))
}

/** Data sets that are receiving, so that batches and completions find one that nobody has completed yet. */
async function receivingDatasets({ call }: CompanyWorld, count: number): Promise<string[]> {
  const made: string[] = []
  for (let n = 0; n < count; n += 1) {
    made.push((await sure<{ dataset_id: string }>(call, 'POST', '/datasets', taiwanDataset)).dataset_id)
  }
  return made
}

async function poolOf(own: CompanyWorld, other: CompanyWorld): Promise<Pool> {
  const ids = ({
    datasetId,
    jobId,
    modelId,
    otherModelId,
    decisionId,
    batchJobId,
    inviteId,
    memberId,
  }: CompanyWorld) => [...[datasetId, jobId, modelId, otherModelId], ...[decisionId, batchJobId, inviteId, memberId]]
  const calls = operationCalls(own)
  const ownFor = Object.fromEntries(
    Object.entries(calls).flatMap(([id, { params }]) => (params ? [[id, Object.values(params)]] : [])),
  )
  ownFor['appendBatch'] = await receivingDatasets(own, 60)
  ownFor['completeDataset'] = [own.receivingId, ...(await receivingDatasets(own, 3))]
  return { own: ids(own), foreign: [...ids(other), other.tokenId, other.ownerId, other.receivingId], ownFor }
}

/** Runs the property of one operation; its failure as text with the seed, or `null`. */
async function fuzz(op: ApiOperation, given: { own: CompanyWorld; other: CompanyWorld; pool: Pool }) {
  const call = operationCalls(given.own)[op.id]
  if (!call) return `${op.id} has no valid call in tests/support/operation-calls.ts`
  const client = rawClient(server.baseUrl, 1)
  const marks = ['Marimbondo', given.other.token]
  const property = fc.asyncProperty(requestsOf(op, call, given.pool, given.own.token), async (sent) => {
    const got = await client.send(sent).catch((error: Error) => {
      const ended = server.process.exitCode !== null || server.process.signalCode !== null
      throw ended ? new Error(`the server ended: ${server.errors().slice(-3_000)}`) : error
    })
    note(op.id, got.status)
    const fault = faultOf(op, sent, got, marks)
    if (fault) throw new Error(`${fault}\n  answer: ${got.status} ${got.text.slice(0, 600)}`)
  })
  const details = await fc.check(property, { seed, numRuns: runs })
  client.close()
  if (!details.failed) return null
  const [sent] = details.counterexample ?? []
  const shown = sent && { method: sent.method, path: sent.path, headers: { ...sent.headers, authorization: '…' } }
  const body = typeof sent?.body === 'string' ? sent.body : Buffer.from(sent?.body ?? []).toString('latin1')
  const why = details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance)
  return `FUZZ_SEED=${details.seed} path ${details.counterexamplePath}: ${op.id} ${why}
  request: ${JSON.stringify(shown).slice(0, 3_000)}\n  body: ${body.slice(0, 3_000)}`
}

beforeAll(async () => {
  const seeding = await startServer({ dataDir })
  const own = await companyWorld(seeding.baseUrl, 'Zarabatana', 600)
  const other = await companyWorld(seeding.baseUrl, 'Marimbondo', 600)
  const pool = await poolOf(own, other)
  for (const id of sharing) {
    const path = operations.find((op) => op.id === id)?.path ?? '/'
    note(id, (await own.call('POST', path, { json: operationCalls(own)[id]?.json })).status)
  }
  await seeding.stop()
  // Queued trainings stay queued: this suite is about the requests.
  server = await startServer({ dataDir, env: { AVAL_WORKER: 'off' } })
  const documented = (await readApiDocument(server.baseUrl)).operations
  const queue = [...documented].sort((a, b) => Number(first.includes(b.id)) - Number(first.includes(a.id)))
  results = new Map()
  const settle = new Map<string, (result: string | null | Promise<string | null>) => void>()
  for (const op of queue) results.set(op.id, new Promise((resolve) => settle.set(op.id, resolve)))
  const work = async () => {
    for (let op = queue.shift(); op; op = queue.shift()) {
      const result = fuzz(op, { own, other, pool }).catch((error: unknown) => `${op.id}: ${String(error)}`)
      settle.get(op.id)?.(result)
      await result
    }
  }
  for (let worker = 0; worker < atOnce; worker += 1) void work()
}, 120_000)

afterAll(async () => {
  await server?.stop()
  rmSync(dataDir, { recursive: true, force: true })
  const total = [...statuses.values()].flatMap((counts) => [...counts.values()]).reduce((sum, n) => sum + n, 0)
  process.stdout.write(`fuzz: ${statuses.size} operations, ${total} requests, seed ${seed}\n`)
  if (!process.env['FUZZ_SHOW']) return
  for (const [id, counts] of statuses) {
    const shown = [...counts].sort(([a], [b]) => a - b).map(([status, count]) => `${status}×${count}`)
    process.stdout.write(`  ${id.padEnd(24)} ${shown.join(' ')}\n`)
  }
})

describe('whatever is sent, the answer is one of the document', () => {
  it.each(operations.map((op) => op.id))('%s', { timeout: Math.max(180_000, runs * 1_500) }, async (id) => {
    const result = await results.get(id)
    if (result !== null) throw new Error(result ?? `${id} is not in the served document`)
    const counts = statuses.get(id) ?? new Map<number, number>()
    const succeeded = [...counts.keys()].some((status) => status < 300)
    expect(succeeded || neverSucceed.includes(id), `${id} never succeeded: ${[...counts.keys()].join()}`).toBe(true)
  })
})
