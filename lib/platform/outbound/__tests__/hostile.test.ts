import { createServer } from 'node:http'
import { type AddressInfo, Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { outboundAgent } from '../agent'
import { OutboundFault, sendOutbound } from '../index'
import type { Resolver } from '../resolve-host'
import { hostileAnswers, hostileUrls } from './hostile-urls'

const send = (url: string, more: Partial<Parameters<typeof sendOutbound>[0]> = {}) =>
  sendOutbound({ url, method: 'POST', body: '{}', timeoutMs: 2_000, maxAnswerBytes: 1_000, ...more })

const answering =
  (answers: Record<string, readonly string[]>): Resolver =>
  async (host) =>
    (answers[host] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

const connect = vi.spyOn(Socket.prototype, 'connect')
const looked = vi.fn(answering(hostileAnswers))
beforeEach(() => {
  connect.mockClear()
  looked.mockClear()
})

describe('a hostile address', () => {
  it('is one of at least sixty', () => {
    expect(new Set(hostileUrls).size).toBeGreaterThanOrEqual(60)
  })

  it.each(hostileUrls)('%j makes no connection and asks no name server', async (url) => {
    await expect(send(url, { resolver: looked })).rejects.toBeInstanceOf(OutboundFault)
    expect(connect).not.toHaveBeenCalled()
    expect(looked).not.toHaveBeenCalled()
  })

  it.each(Object.keys(hostileAnswers))('a name that leads inside: %s makes no connection', async (host) => {
    await expect(send(`https://${host}/hook`, { resolver: looked })).rejects.toBeInstanceOf(OutboundFault)
    expect(looked).toHaveBeenCalledTimes(1)
    expect(connect).not.toHaveBeenCalled()
  })

  it('is refused by the agent for kept connections too', async () => {
    const https = await import('node:https')
    const agent = outboundAgent({}, looked)
    for (const url of ['https://127.0.0.1/', 'https://[::ffff:127.0.0.1]/', 'https://[64:ff9b::7f00:1]/']) {
      expect(() => https.request(url, { agent })).toThrow('address_not_public')
    }
    expect(connect).not.toHaveBeenCalled()
    const failed = await new Promise<Error>((resolve) =>
      https.request('https://mixed.example.com/', { agent }).on('error', resolve).end(),
    )
    expect(failed).toMatchObject({ code: 'address_not_public' })
  })
})

describe('what a name resolves to', () => {
  it('is asked once, and the connection is made to just that: a second answer never counts', async () => {
    let asked = 0
    const rebinding: Resolver = async () => {
      asked += 1
      return [{ address: asked === 1 ? '93.184.216.34' : '127.0.0.1', family: 4 }]
    }
    const targets: unknown[] = []
    connect.mockImplementationOnce(function (this: Socket, ...given: unknown[]) {
      const [options] = [given[0]].flat() as { lookup: (...args: unknown[]) => void; host: string }[]
      options?.lookup(options.host, { all: true }, (_: unknown, found: unknown) => targets.push(found))
      process.nextTick(() => this.destroy(Object.assign(new Error('no network here'), { code: 'ENETUNREACH' })))
      return this
    })
    await expect(send('https://rebind.example.com/', { resolver: rebinding })).rejects.toMatchObject({
      code: 'connection_failed',
    })
    expect(asked).toBe(1)
    expect(targets).toEqual([[{ address: '93.184.216.34', family: 4 }]])
  })
})

describe('an answer', () => {
  const hits: string[] = []
  const outer = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`)
    if (request.url === '/redirect') {
      response.writeHead(307, { location: `http://127.0.0.1:${port(inner)}/secret` }).end()
    } else if (request.url === '/long') response.end('x'.repeat(100_000))
    else if (request.url === '/silent') return
    else if (request.url === '/trickle') {
      response.writeHead(200)
      const timer = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(timer))
    } else response.end('ok')
  })
  const inner = createServer((request, response) => {
    hits.push(`inner ${request.url}`)
    response.end()
  })
  const port = (server: typeof outer) => (server.address() as AddressInfo).port
  const at = (path: string) => `http://127.0.0.1:${port(outer)}${path}`
  const proxies = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY'] as const

  beforeEach(async () => {
    hits.length = 0
    for (const server of [outer, inner]) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    for (const name of proxies) process.env[name] = `http://127.0.0.1:${port(inner)}`
  })
  afterEach(async () => {
    for (const name of proxies) delete process.env[name]
    for (const server of [outer, inner]) {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    }
  })

  it('that redirects is the answer: nothing is followed, no proxy of the environment is asked', async () => {
    const answer = await send(at('/redirect'), { allowPrivate: true })
    expect(answer.status).toBe(307)
    expect(hits).toEqual(['POST /redirect'])
    expect(connect).toHaveBeenCalledTimes(1)
  })

  it('is read up to its limit', async () => {
    const answer = await send(at('/long'), { allowPrivate: true })
    expect([answer.body.length, answer.cut]).toEqual([1_000, true])
    expect((await send(at('/'), { allowPrivate: true })).body.toString()).toBe('ok')
  })

  it.each(['/silent', '/trickle'])('that never ends (%s) is given up', async (path) => {
    const started = performance.now()
    await expect(send(at(path), { allowPrivate: true, timeoutMs: 150 })).rejects.toMatchObject({ code: 'timed_out' })
    expect(performance.now() - started).toBeLessThan(1_500)
  })

  it('is not waited for when the name server keeps silent', async () => {
    const silent = () => new Promise<never>(() => undefined)
    const asked = send('https://slow.example.com/', { resolver: silent, timeoutMs: 60 })
    await expect(asked).rejects.toMatchObject({ code: 'timed_out' })
  })
})
