import { readFileSync } from 'node:fs'
import Ajv, { type ValidateFunction } from 'ajv'
import { parse } from 'yaml'

type Schema = { $ref?: string; [key: string]: unknown }
type Body = { $ref?: string; content?: Record<string, { schema: Schema }> }
type Described = {
  security?: Record<string, string[]>[]
  requestBody?: Body
  responses: Record<string, Body>
  callbacks?: Record<string, Record<string, { post: { requestBody: Body } }>>
}
type Parameter = { name: string; in: string; schema: Schema }

/** One operation of the published description: the scope it needs, and checks of what goes in and comes out. */
export type DescribedOperation = {
  scopes: string[]
  checkRequest: (params: Record<string, string>, body: unknown) => string[]
  checkAnswer: (status: number, body: unknown) => string[]
}

/** JSON Schema finds a pattern anywhere in the text; what is described is the whole of it. */
function anchored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(anchored)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'pattern' && typeof inner === 'string' ? `^(?:${inner})$` : anchored(inner),
    ]),
  )
}

const document = anchored(parse(readFileSync(new URL('./pix-api-2.9.yaml', import.meta.url), 'utf8'))) as {
  paths: Record<string, Record<string, Described> & { parameters: Parameter[] }>
  components: Record<string, Record<string, Body>>
}

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  formats: {
    int32: true,
    int64: true,
    uri: (text) => URL.canParse(text) || URL.canParse(`https://${text}`),
    date: /^\d{4}-\d{2}-\d{2}$/,
    'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
  },
})
ajv.addSchema(document, 'pix')

const compiled = new Map<string, ValidateFunction>()

/** A schema of the document, with its references inside the document. */
function faultsOf(schema: Schema, value: unknown, where: string): string[] {
  const key = JSON.stringify(schema)
  const local = JSON.parse(key.replaceAll('"$ref":"#/', '"$ref":"pix#/'))
  const check = compiled.get(key) ?? ajv.compile(local)
  compiled.set(key, check)
  if (check(value)) return []
  return (check.errors ?? []).map(({ instancePath, message }) => `${where}${instancePath} ${message}`)
}

function resolved(body: Body): Body {
  if (!body.$ref) return body
  const [, , group = '', name = ''] = body.$ref.split('/')
  return document.components[group]?.[name] ?? {}
}

const schemaOf = (body: Body) => Object.values(resolved(body).content ?? {})[0]?.schema

export function describedOperation(path: string, method: string): DescribedOperation | undefined {
  const entry = document.paths[path]
  const described = entry?.[method.toLowerCase()]
  if (!entry || !described) return undefined
  return {
    scopes: described.security?.flatMap((one) => one['OAuth2'] ?? []) ?? [],
    checkRequest: (params, body) => {
      const schema = described.requestBody && schemaOf(described.requestBody)
      return [
        ...entry.parameters.flatMap(({ name, schema }) => faultsOf(schema, params[name], name)),
        ...(schema ? faultsOf(schema, body, 'body') : []),
      ]
    },
    checkAnswer: (status, body) => {
      const answer = described.responses[status]
      if (!answer) return [`status ${status} is not described`]
      const schema = schemaOf(answer)
      return schema ? faultsOf(schema, body, 'answer') : []
    },
  }
}

/** Faults of a notice that a bank sends. */
export function noticeFaults(body: unknown): string[] {
  const callback = document.paths['/webhook/{chave}']?.['put']?.callbacks?.['listaPix']
  const schema = callback && schemaOf(Object.values(callback)[0]?.post.requestBody ?? {})
  return schema ? faultsOf(schema, body, 'notice') : ['no schema']
}
