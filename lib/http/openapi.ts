import { z } from 'zod'
import { scopes } from '@/db/constants/identity'
import type { Operation } from '@/lib/platform/operation'
import { singleton } from '@/lib/platform/singleton'
import { operations } from './operations'
import { problemSchema } from './problem'

type Json = Record<string, unknown>

const problemWords: Record<number, string> = {
  400: 'The body cannot be read',
  401: 'No credentials, or not valid ones',
  403: 'The credentials lack the scope, or the write came from another site',
  404: 'Nothing with this id in the caller’s company',
  405: 'Method not allowed',
  409: 'The current state does not allow it',
  413: 'The body is too large',
  415: 'The content type is not accepted',
  422: 'Some fields need mending; `errors` names them',
  429: 'Too many requests; see `Retry-After`',
  500: 'A fault on our side',
  503: 'Busy; repeat in a moment',
  507: 'The server’s disk is full; nothing was stored',
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  }) as Json
  return rest
}

/** The statuses an operation may answer with besides its replies, from its form. */
export function problemStatuses(op: Operation): number[] {
  const statuses = new Set([429, 500, 503, ...(op.problems ?? [])])
  if (op.auth === 'bearer') for (const status of [401, 403]) statuses.add(status)
  if (op.params) for (const status of [404, 422]) statuses.add(status)
  if (op.query) statuses.add(422)
  if (op.body || op.streamed) for (const status of [400, 413, 415, 422]) statuses.add(status)
  if (op.method !== 'GET') for (const status of [409, 507]) statuses.add(status)
  if (op.method === 'POST') statuses.add(422)
  return [...statuses].filter((status) => !op.replies[status]).sort((a, b) => a - b)
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description !== undefined && { description }),
    schema: rest,
  }))
}

function requestBody(op: Operation): Json | undefined {
  if (op.body) return { required: true, content: { 'application/json': { schema: jsonSchema(op.body, 'input') } } }
  if (!op.streamed) return undefined
  const schema = op.streamed.schema ? jsonSchema(op.streamed.schema, 'input') : { type: 'string', format: 'binary' }
  const text = { type: 'string', format: 'binary' }
  const content = op.streamed.contentTypes.map((type) => [
    type,
    { schema: type.startsWith('multipart') || type.endsWith('json') ? schema : text },
  ])
  return { required: true, content: Object.fromEntries(content) }
}

const shownHeaders = {
  'X-Request-Id': { schema: { type: 'string' } },
  RateLimit: { schema: { type: 'string' } },
  'RateLimit-Policy': { schema: { type: 'string' } },
}

function responses(op: Operation): Json {
  const replies = Object.entries(op.replies).map(([status, { description, schema, contentType }]) => {
    const type = contentType ?? 'application/json'
    const body = schema ? jsonSchema(schema, 'output') : { type: 'string' }
    const content = schema || contentType ? { content: { [type]: { schema: body } } } : {}
    return [status, { description, headers: shownHeaders, ...content }]
  })
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  const problems = problemStatuses(op).map((status) => [
    String(status),
    { description: problemWords[status] ?? 'A problem', content: problem },
  ])
  return Object.fromEntries([...replies, ...problems])
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key and body within 24 hours replay the stored answer.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
}

function describe(op: Operation): Json {
  const body = requestBody(op)
  return {
    operationId: op.id,
    tags: [op.tag],
    summary: op.summary,
    ...(op.description && { description: op.description }),
    parameters: [
      ...parameters(op.params, 'path'),
      ...parameters(op.query, 'query'),
      ...(op.method === 'POST' && (!op.streamed || op.streamed.replayed) ? [idempotencyKey] : []),
    ],
    ...(body && { requestBody: body }),
    security: op.auth === 'public' ? [] : [{ bearer: op.scope ? [op.scope] : [] }],
    ...(op.scope && { 'x-scope': op.scope }),
    responses: responses(op),
  }
}

/** The path of an operation from the server's root. */
export const fullPath = (op: Pick<Operation, 'path' | 'root'>) => (op.root ? op.path : `/api/v1${op.path}`)

function build(): Json {
  const paths: Record<string, Json> = {}
  for (const op of operations) {
    const path = fullPath(op)
    paths[path] = { ...paths[path], [op.method.toLowerCase()]: describe(op) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Aval API',
      version: '1',
      description: `Credit decisions with reasons. Scopes: ${scopes.join(' ')}.`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(problemSchema, 'output') },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  }
}

/** OpenAPI 3.1, made once from the schemas that validate. */
export const openapiDocument = (): Json => singleton('openapi', build)
