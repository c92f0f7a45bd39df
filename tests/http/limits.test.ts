import { connect } from 'node:net'
import { beforeAll, describe, expect, it } from 'vitest'
import { rawClient } from '../support/fuzz/raw-request'
import { client, registerCompany, useServer } from '../support/server'

const free = useServer()
const counted = useServer({ AVAL_RATE_LIMIT: 'on' }, { alone: true })
let token: string
let raw: ReturnType<typeof rawClient>

beforeAll(async () => {
  token = (await registerCompany(free.baseUrl)).token
  raw = rawClient(free.baseUrl)
  return () => raw.close()
})

const auth = () => ({ authorization: `Bearer ${token}` })
const asJson = () => ({ ...auth(), 'content-type': 'application/json' })
const reason = (text: string) => (JSON.parse(text) as { type: string }).type.split('#')[1]

describe('quotas', () => {
  it('counts down, and refuses with 429 and Retry-After when used up', async () => {
    const call = client(counted.baseUrl)
    const seen: number[] = []
    for (let n = 1; n <= 21; n += 1) {
      const answer = await call('POST', '/companies', { json: {} })
      expect(answer.headers.get('ratelimit-policy')).toBe('"sensitive";q=20;w=60')
      expect(answer.headers.get('ratelimit')).toMatch(new RegExp(`^"sensitive";r=${Math.max(0, 20 - n)};t=\\d+$`))
      seen.push(answer.status)
      if (n <= 20) continue
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(60)
      expect(answer.body).toMatchObject({ type: '/docs/errors#rate_limited', status: 429 })
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    }
    expect(seen).toEqual([...new Array(20).fill(422), 429])
    // Other operations have their own quota, and a made-up address is no way round.
    expect((await call('GET', '//health')).status).toBe(200)
    const elsewhere = await call('POST', '/companies', { json: {}, headers: { 'x-forwarded-for': '203.0.113.9' } })
    expect(elsewhere.status).toBe(429)
  })
})

describe('bodies', () => {
  const name = (length: number) => JSON.stringify({ name: 'x'.repeat(length) })

  it('refuses a declared length over the limit with 413', async () => {
    const answer = await raw.send({
      method: 'POST',
      path: '/api/v1/datasets',
      headers: asJson(),
      body: name(1_100_000),
    })
    expect(answer.status).toBe(413)
    expect(reason(answer.text)).toBe('payload_too_large')
  })

  it('refuses a chunked body at the limit, and answers before it has ended', async () => {
    const { port } = new URL(free.baseUrl)
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1')
      let got = ''
      socket.on('data', (chunk) => {
        got += chunk
        if (got.includes('payload_too_large')) socket.destroy()
      })
      socket.on('close', () => resolve(got))
      socket.on('error', (error) => (got ? resolve(got) : reject(error)))
      const head = ['POST /api/v1/datasets HTTP/1.1', 'host: x', `authorization: Bearer ${token}`]
      socket.write(`${[...head, 'content-type: application/json', 'transfer-encoding: chunked'].join('\r\n')}\r\n\r\n`)
      const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
      for (let n = 0; n < 20; n += 1) socket.write(chunk)
    })
    expect(text).toMatch(/^HTTP\/1\.1 413 /)
    expect(text).toContain('application/problem+json')
  })

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', '', 'multipart/form-data'])(
    'refuses the type "%s" with 415',
    async (type) => {
      const headers = { ...auth(), ...(type && { 'content-type': type }) }
      const answer = await raw.send({ method: 'POST', path: '/api/v1/datasets', headers, body: name(3) })
      expect(answer.status).toBe(415)
      expect(reason(answer.text)).toBe('unsupported_media_type')
    },
  )

  it.each(['', '{', '{"name":', "{'name':'x'}", '[1,]', 'NaN', '{}{}', '{"name":"\u0001"}', '\u0000'])(
    'refuses %j with 400',
    async (body) => {
      const answer = await raw.send({ method: 'POST', path: '/api/v1/datasets', headers: asJson(), body })
      expect(answer.status).toBe(400)
      expect(reason(answer.text)).toBe('malformed_body')
    },
  )

  it('refuses text that is no UTF-8 with 400', async () => {
    const body = Buffer.from('{"name":"São Paulo"}', 'latin1')
    const answer = await raw.send({ method: 'POST', path: '/api/v1/datasets', headers: asJson(), body })
    expect(answer.status).toBe(400)
  })

  it.each(['null', '[]', '"x"', '1', '{}'])('refuses the JSON %s with 422', async (body) => {
    const answer = await raw.send({ method: 'POST', path: '/api/v1/datasets', headers: asJson(), body })
    expect(answer.status).toBe(422)
  })

  it('takes the last of two equal keys, for the check and for the effect alike', async () => {
    const send = (body: string) => raw.send({ method: 'POST', path: '/api/v1/datasets', headers: asJson(), body })
    expect((await send('{"name":"good","name":""}')).status).toBe(422)
    const made = await send('{"name":"","name":"good"}')
    expect(made.status).toBe(201)
    const { dataset_id: id } = JSON.parse(made.text) as { dataset_id: string }
    const stored = await free.call('GET', `/datasets/${id}`, { token })
    expect(stored.body['name']).toBe('good')
  })

  it('is not led by __proto__', async () => {
    const body = '{"name":"x","__proto__":{"scope":["audit:read"],"admin":true}}'
    const answer = await raw.send({ method: 'POST', path: '/api/v1/tokens', headers: asJson(), body })
    expect(answer.status).toBe(422)
    expect((await free.call('GET', '/companies/me', { token })).body).not.toHaveProperty('admin')
  })
})

describe('request ids', () => {
  it('gives back a fit one and replaces the rest', async () => {
    const ask = (id: string | undefined) =>
      raw.send({
        method: 'GET',
        path: '/api/v1/companies/me',
        headers: { ...auth(), ...(id && { 'x-request-id': id }) },
      })
    expect((await ask('abc-1.2:x_Y')).headers['x-request-id']).toBe('abc-1.2:x_Y')
    const made = await Promise.all([undefined, 'a b', '"x"', 'x'.repeat(65), '<script>', 'é'].map(ask))
    for (const { headers } of made) expect(headers['x-request-id']).toMatch(/^req_[0-9a-z]{26}$/)
  })

  it('stands in problems too, of a known and of an unknown path', async () => {
    for (const path of ['/api/v1/datasets/ds_x', '/api/v1/nothing']) {
      const answer = await raw.send({ method: 'GET', path, headers: { ...auth(), 'x-request-id': 'trace-7' } })
      expect(answer.status).toBe(404)
      expect(answer.headers['x-request-id']).toBe('trace-7')
      expect(JSON.parse(answer.text)).toMatchObject({ request_id: 'trace-7', instance: path })
    }
  })
})

describe('methods and paths', () => {
  it.each([
    ['PUT', '/api/v1/datasets', 'GET, POST, HEAD'],
    ['DELETE', '/api/v1/companies', 'POST'],
    ['OPTIONS', '/api/v1/datasets', 'GET, POST, HEAD'],
    ['TRACE', '/api/v1/companies', 'POST'],
    ['PROPFIND', '/health', 'GET, HEAD'],
    ['HEAD', '/api/v1/companies', 'POST'],
    ['POST', '/api/v1/models/compare', undefined],
  ])('%s %s is 405 with Allow', async (method, path, allow) => {
    const answer = await raw.send({ method, path, headers: auth() })
    expect(answer.status).toBe(405)
    const allowed = String(answer.headers.allow).split(', ').sort()
    if (allow) expect(allowed).toEqual(allow.split(', ').sort())
    expect(new Set(allowed).size).toBe(allowed.length)
    if (method !== 'HEAD') expect(reason(answer.text)).toBe('method_not_allowed')
  })

  it('answers HEAD as GET without a body', async () => {
    const [head, get] = await Promise.all(
      ['HEAD', 'GET'].map((method) => raw.send({ method, path: '/api/v1/companies/me', headers: auth() })),
    )
    expect(head).toMatchObject({ status: 200, text: '' })
    expect(head?.headers['content-type']).toBe(get?.headers['content-type'])
    expect((await raw.send({ method: 'HEAD', path: '/api/v1/companies/me', headers: {} })).status).toBe(401)
  })

  it.each([
    '/',
    '/api/v1',
    '/api/v2/datasets',
    '/api/v1/Datasets',
    '/api/v1/nothing',
    '/api/v1/datasets/a/b/c',
    '/api/v1/../../etc/passwd',
    '/api/v1/datasets/..%2f..%2fetc%2fpasswd',
    '/api/v1/datasets/%2e%2e%2f%2e%2e%2fpackage.json',
    '/api/v1/datasets/..%5c..%5cpackage.json',
    '/api/v1/datasets/%00',
    '/api/v1/datasets/%c0%ae%c0%ae',
    '/api/v1/datasets/%',
    '/api/v1/datasets/ds_x%2fpreview',
    '/.aval/keys/master.key',
    '/package.json',
    '/.env',
    '/api/v1/datasets/%F0%9F%92%A5',
    `/api/v1/datasets/${'a'.repeat(5_000)}`,
  ])('%s is 404 or a refused id', async (path) => {
    const answer = await raw.send({ method: 'GET', path, headers: auth() })
    expect([404, 422]).toContain(answer.status)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.text).not.toMatch(/root:|"dependencies"/)
  })

  it.each(['//', '//[', 'http://[/'])('%s, no address at all, is 400', async (path) => {
    const answer = await raw.send({ method: 'GET', path, headers: auth() })
    expect([400, 404]).toContain(answer.status)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  })
})
