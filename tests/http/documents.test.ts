import { beforeAll, describe, expect, it } from 'vitest'
import { scopes } from '@/db/constants/identity'
import { operations } from '@/lib/http/operations'
import { type JsonSchema, type RawDocument, readApiDocument } from '../support/api-document'
import { useServer } from '../support/server'

const server = useServer()
let document: RawDocument
type Described = RawDocument['paths'][string][string] & { path: string; method: string }
let described: Described[]

beforeAll(async () => {
  document = (await readApiDocument(server.baseUrl)).raw
  described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method })),
  )
})

/** Every schema inside a value, so that a rule can be asked of all. */
function* schemasIn(value: unknown): Generator<JsonSchema> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as JsonSchema
  for (const inner of Object.values(value)) yield* schemasIn(inner)
}

describe('the OpenAPI document', () => {
  it('is 3.1 with a title, a version, a licence and a server', () => {
    expect(document).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\.\d+$/),
      info: { title: 'Aval API', version: expect.any(String), license: { identifier: 'Apache-2.0' } },
      servers: [{ url: '/' }],
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    })
  })

  it('names every operation of the list once', () => {
    const ids = described.map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...ids].sort()).toEqual(operations.map((op) => op.id).sort())
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z0-9]+$/)
  })

  it('declares exactly the parameters of each path, each name once', () => {
    for (const { operationId, path, parameters } of described) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = parameters.filter((parameter) => parameter.in === 'path')
      expect(declared.map(({ name }) => name).sort(), operationId).toEqual(inPath.sort())
      expect(declared.every(({ required }) => required)).toBe(true)
      const names = parameters.map((parameter) => `${parameter.in} ${parameter.name}`)
      expect(new Set(names).size, operationId).toBe(names.length)
      for (const { schema } of parameters) expect(Object.keys(schema).length, operationId).toBeGreaterThan(0)
    }
  })

  it('tells of each a summary, a success, its problems, and content wherever there is a schema', () => {
    for (const { operationId, path, summary, responses } of described) {
      expect(summary, operationId).toBeTruthy()
      const statuses = Object.keys(responses)
      // A form of the debtor's page leads on to a page.
      const success = path.startsWith('/pay/') ? /^[23]/ : /^2/
      expect(
        statuses.some((status) => success.test(status)),
        operationId,
      ).toBe(true)
      expect(statuses, operationId).toEqual(expect.arrayContaining(['429', '500', '503']))
      const declared = operations.find((op) => op.id === operationId)
      for (const [status, { description, content }] of Object.entries(responses)) {
        expect(description, `${operationId} ${status}`).toBeTruthy()
        const reply = declared?.replies[Number(status)]
        const type = reply ? (reply.contentType ?? 'application/json') : 'application/problem+json'
        if (!reply || reply.schema || reply.contentType) expect(Object.keys(content ?? {})).toEqual([type])
        if (status === '204') expect(content).toBeUndefined()
      }
    }
  })

  it('locks each operation but the open ones, and asks for scopes that exist', () => {
    for (const { operationId, security, responses, ...rest } of described) {
      const declared = operations.find((op) => op.id === operationId)
      expect(security.length, operationId).toBe(declared?.auth === 'public' ? 0 : 1)
      expect(rest['x-scope'] ?? null).toBe(declared?.scope ?? null)
      if (declared?.scope) expect(scopes).toContain(declared.scope)
      if (security.length > 0) expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '403']))
    }
  })

  it('points nowhere that is not there, and closes what the product closes', () => {
    for (const schema of schemasIn(document)) {
      const target = schema['$ref']
      if (typeof target !== 'string') continue
      const found = target
        .slice(2)
        .split('/')
        .reduce<unknown>((at, key) => (at as JsonSchema)?.[key], document)
      expect(found, target).toBeDefined()
    }
    const text = JSON.stringify(document)
    expect(text).not.toContain('undefined')
    expect(text).not.toContain('"$schema"')
  })

  it('is the same for every caller and is not stored by proxies', async () => {
    const [first, second] = await Promise.all([
      server.call('GET', '/openapi.json'),
      server.call('GET', '/openapi.json'),
    ])
    expect(first.status).toBe(200)
    expect(first.text).toBe(second.text)
    expect(first.headers.get('content-type')).toMatch(/^application\/json/)
  })
})
