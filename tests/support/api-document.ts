import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

export type JsonSchema = Record<string, unknown>
type Content = Record<string, { schema: JsonSchema }>
type RawParameter = { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: JsonSchema }
type RawOperation = {
  operationId: string
  summary?: string
  parameters: RawParameter[]
  requestBody?: { required: boolean; content: Content }
  security: Record<string, string[]>[]
  'x-scope'?: string
  responses: Record<string, { description: string; content?: Content }>
}
export type RawDocument = {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, RawOperation>>
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, unknown> }
}

/** An operation as the served document tells it, with validators of its bodies. */
export type ApiOperation = {
  id: string
  method: string
  path: string
  scope: string | null
  isPublic: boolean
  parameters: RawParameter[]
  /** Content types the body may have; empty without a body. */
  bodyTypes: string[]
  bodySchema: JsonSchema | undefined
  acceptsBody: ((body: unknown) => boolean) | undefined
  statuses: Set<number>
  /** What is wrong with an answer of this status, by the document; `null` when nothing is. */
  faultOfAnswer: (status: number, contentType: string, text: string) => string | null
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/

/** Lengths count Unicode characters, as JSON Schema and the product do. */
function validators(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: false, logger: false })
  ajv.addFormat('date-time', (text: string) => instant.test(text) && !Number.isNaN(Date.parse(text)))
  // The product's pattern for e-mails stands beside the format in the schema.
  ajv.addFormat('email', true)
  ajv.addFormat('binary', true)
  return ajv
}

function answerChecker(ajv: Ajv2020, raw: RawOperation, problem: ValidateFunction) {
  const compiled = new Map<string, { type: string; validate: ValidateFunction | undefined } | null>()
  for (const [status, { content }] of Object.entries(raw.responses)) {
    const [type, media] = Object.entries(content ?? {})[0] ?? []
    if (type === 'application/problem+json' || type === undefined) compiled.set(status, null)
    else
      compiled.set(status, {
        type,
        validate: type === 'application/json' ? ajv.compile(media?.schema ?? {}) : undefined,
      })
  }
  return (status: number, contentType: string, text: string): string | null => {
    const documented = compiled.get(String(status))
    if (documented === undefined) return `status ${status} is not documented`
    const isJson = /^application\/(problem\+)?json/.test(contentType)
    let body: unknown
    try {
      body = isJson ? JSON.parse(text) : undefined
    } catch {
      return 'the answer says JSON and is none'
    }
    const isPage = documented?.type === 'text/html' && contentType.startsWith('text/html')
    if (status >= 400 && isPage) return null
    if (status >= 400 && !(documented && isJson)) {
      if (!contentType.startsWith('application/problem+json')) return `a ${status} of type "${contentType}"`
      if (!problem(body)) return `not the documented problem: ${JSON.stringify(problem.errors)}`
      return (body as { status: number }).status === status ? null : 'the problem tells another status'
    }
    if (documented === null) return text === '' ? null : `a ${status} without documented content has a body`
    // A reply in another form (CSV, a file) on request; JSON is always checked.
    if (!documented.validate || !isJson) return null
    return documented.validate(body) ? null : `not the documented answer: ${JSON.stringify(documented.validate.errors)}`
  }
}

function toOperation(ajv: Ajv2020, path: string, method: string, raw: RawOperation, problem: ValidateFunction) {
  const content = raw.requestBody?.content ?? {}
  const bodySchema = content['application/json']?.schema
  return {
    id: raw.operationId,
    method: method.toUpperCase(),
    path,
    scope: raw['x-scope'] ?? null,
    isPublic: raw.security.length === 0,
    parameters: raw.parameters,
    bodyTypes: Object.keys(content),
    bodySchema,
    acceptsBody: bodySchema && (ajv.compile(bodySchema) as (body: unknown) => boolean),
    statuses: new Set(Object.keys(raw.responses).map(Number)),
    faultOfAnswer: answerChecker(ajv, raw, problem),
  } satisfies ApiOperation
}

/** Reads the document that a running server gives and makes its operations ready to test. */
export async function readApiDocument(baseUrl: string): Promise<{ raw: RawDocument; operations: ApiOperation[] }> {
  const response = await fetch(`${baseUrl}/api/v1/openapi.json`)
  const raw = (await response.json()) as RawDocument
  const ajv = validators()
  const problem = ajv.compile(raw.components.schemas['Problem'] ?? false)
  const operations = Object.entries(raw.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => toOperation(ajv, path, method, operation, problem)),
  )
  return { raw, operations }
}
