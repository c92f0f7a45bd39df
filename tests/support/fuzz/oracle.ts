import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ApiOperation } from '../api-document'
import type { RawAnswer } from './raw-request'
import type { FuzzRequest } from './request-arbitrary'

/** Traces of a stack, a statement, a file of ours. */
const inside =
  /\n\s+at |node_modules|node:internal|\.ts:\d+|SQLITE_|\bERR_[A-Z]|select .+ from |insert into |drizzle|\/aval-http-/i

const trimmed = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.map(trimmed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, trimmed(item)]))
}

/** Whether the body is one that the document forbids; ends may be blank, since the product trims texts. */
function isForbiddenBody(op: ApiOperation, { body, jsonText }: FuzzRequest): boolean {
  if (!op.acceptsBody) return false
  if (jsonText === undefined || body === undefined) return true
  try {
    const value: unknown = JSON.parse(jsonText.replace(/^\ufeff/, ''))
    return !op.acceptsBody(value) && !op.acceptsBody(trimmed(value))
  } catch (error) {
    // Too deep for the validator's own recursion says nothing about the body.
    return !(error instanceof RangeError)
  }
}

const ajv = new Ajv2020({ strict: false, logger: false, validateFormats: false })
const compiled = new WeakMap<object, (value: unknown) => boolean>()

/** Whether a known query parameter has a value that neither as text nor as number is one of the document's. */
function forbiddenQuery(op: ApiOperation, query: [string, string][]): string | undefined {
  const last = new Map(query)
  return op.parameters.find((parameter) => {
    const text = last.get(parameter.name)
    if (parameter.in !== 'query' || text === undefined) return false
    let accepts = compiled.get(parameter.schema)
    if (!accepts) {
      accepts = ajv.compile(parameter.schema) as (value: unknown) => boolean
      compiled.set(parameter.schema, accepts)
    }
    return ![text, text.trim(), Number(text)].some(accepts)
  })?.name
}

/** What is wrong with an answer; `null` when nothing is. */
export function faultOf(op: ApiOperation, sent: FuzzRequest, got: RawAnswer, foreignMarks: string[]): string | null {
  const { status, text } = got
  if (status >= 500) return `answered ${status}`
  // Such a path may be the address of another operation, or of none.
  if (sent.strayPath) return null
  const fault = op.faultOfAnswer(status, got.headers['content-type'] ?? '', text)
  if (fault) return fault
  const isSuccess = status < 300
  if (isSuccess && sent.foreignInPath) return `another company's id answered ${status}`
  if (isSuccess && isForbiddenBody(op, sent)) return `a body that the document forbids answered ${status}`
  const name = isSuccess ? forbiddenQuery(op, sent.query) : undefined
  if (name !== undefined) return `a query (${name}) that the document forbids answered ${status}`
  const leak = foreignMarks.find((mark) => text.includes(mark))
  if (leak) return `the answer holds another company's data: ${leak}`
  const trace = inside.exec(text)
  if (trace) return `the answer shows the inside: ${text.slice(Math.max(0, trace.index - 60), trace.index + 60)}`
  if (!got.headers['x-request-id']) return 'no X-Request-Id'
  // A fault of the debtor's page is a page.
  const isPage = String(got.headers['content-type']).startsWith('text/html')
  if (status >= 400 && isPage)
    return text.includes(String(got.headers['x-request-id'])) ? null : 'no request id on the page'
  if (status >= 400 && JSON.parse(text).request_id !== got.headers['x-request-id']) return 'two request ids'
  return null
}
