import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { sure, trainedModel, trainingDataset } from '../support/company-world'
import { temporaryFolder } from '../support/database'
import { until } from '../support/poll'
import { taiwanOrders } from '../support/samples'
import { client, registerCompany, startServer, useServer } from '../support/server'

const server = useServer({}, { alone: true })
const started: { stop: (signal?: NodeJS.Signals) => Promise<void> }[] = []
const start = async (dataDir: string, env: Record<string, string> = {}) => {
  const made = await startServer({ dataDir, env })
  started.push(made)
  return made
}
afterAll(() => Promise.all(started.map((made) => made.stop('SIGKILL'))))

describe('what tells of the process', () => {
  it('/health and /ready answer 200', async () => {
    expect(await server.call('GET', '//health')).toMatchObject({ status: 200, body: { status: 'ok' } })
    const ready = await server.call('GET', '//ready')
    expect(ready).toMatchObject({ status: 200, body: { status: 'ok', checks: { database: 'ok', queue: 'ok' } } })
  })

  it('/ready says 503 while the database cannot be written to, and 200 again afterwards', {
    timeout: 60_000,
  }, async () => {
    const other = new DatabaseSync(join(server.server.dataDir, 'aval.db'))
    other.exec('BEGIN IMMEDIATE')
    const answer = await server.call('GET', '//ready')
    expect(answer).toMatchObject({ status: 503, body: { status: 'failing', checks: { database: 'failing' } } })
    expect((await server.call('GET', '//health')).status).toBe(200)
    other.exec('ROLLBACK')
    other.close()
    expect((await server.call('GET', '//ready')).status).toBe(200)
  })

  it('/metrics answers loopback with Prometheus text that counts answers by operation and status', async () => {
    await server.call('GET', '/companies/me')
    const { status, headers, text } = await server.call('GET', '//metrics')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toMatch(/^text\/plain/)
    expect(text).toMatch(/^aval_http_requests_total\{operation="getMyCompany",status="401"\} [1-9]/m)
    expect(text).toMatch(/^aval_http_request_seconds_bucket\{le="0.01",operation="health"\} \d/m)
    expect(text).toContain('aval_process_resident_memory_bytes')
    expect(text).toMatch(/^aval_outbox_pending \d/m)
    expect(text).toMatch(/^aval_outbox_parked 0$/m)
    expect(text).not.toMatch(/\b(comp|user|tok)_[0-9a-z]{26}|@/)
  })

  it('/metrics with METRICS_TOKEN answers that token alone', { timeout: 60_000 }, async () => {
    const guarded = await start(temporaryFolder('aval-system-'), { METRICS_TOKEN: 'a-token-for-the-scraper' })
    const call = client(guarded.baseUrl)
    const wrong = [undefined, 'Bearer', 'Bearer a-token-for-the-scrape', 'Bearer a-token-for-the-scraper2', 'x']
    for (const authorization of wrong) {
      const answer = await call('GET', '//metrics', { headers: { ...(authorization && { authorization }) } })
      expect(answer.status).toBe(401)
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer error=/)
    }
    expect((await call('GET', '//metrics', { token: 'a-token-for-the-scraper' })).status).toBe(200)
  })

  it('/.well-known/jwks.json holds public RSA keys alone, and the key of a new token', async () => {
    const { token } = await registerCompany(server.baseUrl)
    const { body, headers } = await server.call<{ keys: Record<string, string>[] }>('GET', '//.well-known/jwks.json')
    expect(headers.get('cache-control')).toMatch(/max-age/)
    for (const key of body.keys) {
      expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
      expect(key).toMatchObject({ kty: 'RSA', alg: 'RS256', use: 'sig' })
    }
    const { kid } = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8')) as { kid: string }
    expect(body.keys.map((key) => key['kid'])).toContain(kid)
  })

  it('a wrong environment ends the start with one line', async () => {
    const wrong = startServer({ dataDir: temporaryFolder('aval-system-'), env: { METRICS_TOKEN: 'short' } })
    await expect(wrong).rejects.toThrow(
      /ended with 1: Invalid environment: METRICS_TOKEN must have at least 16 characters\n?$/,
    )
  })
})

describe('SIGTERM', () => {
  it('answers what is under way, takes nothing new, and hands a running job back', { timeout: 120_000 }, async () => {
    const dataDir = temporaryFolder('aval-system-')
    const first = await start(dataDir)
    const { token } = await registerCompany(first.baseUrl)
    const call = client(first.baseUrl, { token })
    const upload = slowUpload(first.baseUrl, token)
    await until('the upload’s first batch', async () => {
      const { data } = await sure<{ data: { rows_total: number }[] }>(call, 'GET', '/datasets?limit=200')
      return data.some((dataset) => dataset.rows_total >= 500)
    })
    const { jobId } = await trainingDataset(call, 6_000, 'Treino', 'T')
    const state = async (as = call) => sure<{ status: string; attempts: number }>(as, 'GET', `/training-jobs/${jobId}`)
    await until('the training to run', async () => (await state()).status === 'running', { everyMs: 2 })

    const flying = Array.from({ length: 40 }, (_, n) => call('POST', '/datasets', { json: { name: `Em voo ${n}` } }))
    await Promise.race(flying)
    const ended = first.stop('SIGTERM')
    const answers = await Promise.all(flying.map((one) => one.catch(() => undefined)))
    upload.finish()
    expect(await upload.answered).toBe(202)
    await ended
    expect(first.process.exitCode).toBe(0)
    await expect(call('GET', '//health')).rejects.toThrow(TypeError)
    const acknowledged = answers.filter((answer) => answer !== undefined)
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(acknowledged.map(({ status }) => status).filter((status) => status !== 201)).toEqual([])

    const second = await start(dataDir)
    const after = client(second.baseUrl, { token })
    const { data } = await sure<{ data: { name: string }[] }>(after, 'GET', '/datasets?limit=200')
    const names = data.map(({ name }) => name)
    expect(names.filter((name) => name.startsWith('Em voo')).length).toBeGreaterThanOrEqual(acknowledged.length)
    // Handed back, not left to its lease: it runs at once and counts as the same attempt.
    expect(await trainedModel(after, jobId)).toMatch(/^mod_/)
    expect(await state(after)).toMatchObject({ status: 'succeeded', attempts: 1 })
    expect(await sure(after, 'GET', '/audit-log/verify')).toMatchObject({ valid: true })
  })
})

/** An upload of which the last bytes are held back until `finish`. */
function slowUpload(baseUrl: string, token: string) {
  const query = '?target=default_next_month&approve_label=0&reject_label=1&id_columns=pedid'
  const orders = taiwanOrders(0, 2_000)
  const header = Object.keys(orders[0] ?? {})
  const rows = orders.map((order) => header.map((name) => order[name]).join())
  let finish: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    finish = resolve
  })
  let step = 0
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        step += 1
        const text = new TextEncoder()
        if (step === 1) return controller.enqueue(text.encode(`${header.join()}\n${rows.slice(0, 1_500).join('\n')}\n`))
        await held
        controller.enqueue(text.encode(rows.slice(1_500).join('\n')))
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  const call = client(baseUrl, { token })
  const answered = call('POST', `/datasets/upload${query}`, { body, headers: { 'content-type': 'text/csv' } }).then(
    ({ status, text }) => (status === 202 ? status : `${status} ${text}`),
  )
  // The test awaits it; should the test fail before, this is not a second failure.
  answered.catch(() => undefined)
  return { finish: () => finish(), answered }
}
