import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { sessionTestSecret } from './session-secret'

export type ApiServer = {
  baseUrl: string
  dataDir: string
  process: ChildProcess
  /** The end of what it wrote to stderr and of its log (errors by default). */
  errors: () => string
  /** Asks it to end (SIGTERM by default) and waits for it. */
  stop: (signal?: NodeJS.Signals) => Promise<void>
}

const root = process.cwd()

/** Starts the API server as its own process on a free port; resolves when it listens. */
export async function startServer(options: {
  dataDir: string
  port?: number
  env?: Record<string, string>
}): Promise<ApiServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/api.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      PORT: String(options.port ?? 0),
      AVAL_DATA_DIR: options.dataDir,
      AVAL_RATE_LIMIT: 'off',
      LOG_LEVEL: 'error',
      ...options.env,
    },
  })
  let errors = ''
  child.stderr?.on('data', (chunk) => {
    errors = (errors + chunk).slice(-20_000)
  })
  const port = await new Promise<number>((resolve, reject) => {
    let out = ''
    child.stdout?.on('data', (chunk) => {
      out = (out + chunk).slice(-20_000)
      errors = (errors + chunk).slice(-20_000)
      const match = /"port":(\d+)/.exec(out)
      if (match) resolve(Number(match[1]))
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${errors}`)))
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    dataDir: options.dataDir,
    process: child,
    errors: () => errors,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      await ended
    },
  }
}

export type Answer<T = Record<string, unknown>> = { status: number; headers: Headers; body: T; text: string }

/** Whether an answer is a line that stays open: events for as long as somebody listens. */
export const isLive = (path: string, type: string | null | undefined) =>
  /\/stream(\?|$)/.test(path) && (type ?? '').includes('event-stream')

/** A client of one server: `call('POST', '/datasets', {json, token})`; paths are under `/api/v1` unless they start with `//`. */
export function client(baseUrl: string, defaults: { token?: string } = {}) {
  return async function call<T = Record<string, unknown>>(
    method: string,
    path: string,
    options: { json?: unknown; body?: BodyInit; token?: string | null; headers?: Record<string, string> } = {},
  ): Promise<Answer<T>> {
    const token = options.token === undefined ? defaults.token : options.token
    const url = path.startsWith('//') ? `${baseUrl}${path.slice(1)}` : `${baseUrl}/api/v1${path}`
    const response = await fetch(url, {
      method,
      headers: {
        ...(options.json !== undefined && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...options.headers,
      },
      ...(options.json !== undefined && { body: JSON.stringify(options.json) }),
      ...(options.body !== undefined && { body: options.body, duplex: 'half' }),
      redirect: 'manual',
    } as RequestInit)
    const live = isLive(path, response.headers.get('content-type'))
    const text = live ? '' : await response.text()
    if (live) await response.body?.cancel()
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '')
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (isJson && text ? JSON.parse(text) : undefined) as T,
    }
  }
}
export type Call = ReturnType<typeof client>

let counter = 0
/** Registers a company and gives a client with its owner's token. */
export async function registerCompany(baseUrl: string, name = 'Empresa de Teste') {
  counter += 1
  const email = `dono-${process.pid}-${Date.now()}-${counter}@exemplo.com.br`
  const { status, body, text } = await client(baseUrl)<{ company_id: string; token: string; scope: string[] }>(
    'POST',
    '/companies',
    {
      json: { name, email },
    },
  )
  if (status !== 201) throw new Error(`registration answered ${status}: ${text}`)
  return { companyId: body.company_id, token: body.token, email, call: client(baseUrl, { token: body.token }) }
}

/**
 * A server for the tests of one file. Without `alone` it is one of the shared ones of `shared-servers.ts` that has this
 * environment (the default one knows `sessionTestSecret`); else one of its own, stopped and removed afterwards.
 */
export function useServer(env: Record<string, string> = {}, { alone = false } = {}) {
  const wanted = Object.keys(env).length === 0 ? { NEXTAUTH_SECRET: sessionTestSecret } : env
  const shared = alone ? undefined : inject('sharedServers')?.[JSON.stringify(wanted)]
  const context = {} as { server: Pick<ApiServer, 'baseUrl' | 'dataDir'>; baseUrl: string; call: Call }
  let own: ApiServer | undefined
  beforeAll(async () => {
    own = shared ? undefined : await startServer({ dataDir: mkdtempSync(join(tmpdir(), 'aval-http-')), env: wanted })
    context.server = shared ?? (own as ApiServer)
    context.baseUrl = context.server.baseUrl
    context.call = client(context.baseUrl)
  })
  afterAll(async () => {
    await own?.stop()
    if (own) rmSync(own.dataDir, { recursive: true, force: true })
  })
  return context
}
