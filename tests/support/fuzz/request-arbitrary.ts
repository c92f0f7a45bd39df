import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { ApiOperation } from '../api-document'
import type { OperationCall } from '../operation-calls'
import { hostileString, junk, toJsonText } from './hostile-values'
import { fromSchema, type Hints, mutated } from './json-arbitrary'
import type { RawRequest } from './raw-request'

/** What a fuzzed request may name: things of the caller, of somebody else, of nobody. */
export type Pool = {
  /** Ids of the caller by path of the operation (all kinds where a wrong kind is to be tried). */
  own: string[]
  foreign: string[]
  /** Ids for the path parameter of an operation; used up by it alone. */
  ownFor: Record<string, string[]>
}
export type FuzzRequest = RawRequest & {
  /** The ids in the path that belong to another company. */
  foreignInPath: boolean
  /** A segment of the path may lead to another address altogether. */
  strayPath: boolean
  query: [string, string][]
  /** The body as text when it was meant to be JSON. */
  jsonText: string | undefined
}

const kinds = ['comp', 'user', 'tok', 'ds', 'job', 'mod', 'dec', 'inv', 'key', 'aud']
const randomId = fc
  .tuple(
    fc.constantFrom(...kinds),
    fc.string({ unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'), minLength: 26, maxLength: 26 }),
  )
  .map(([kind, tail]) => `${kind}_${tail}`)

/** Segments that are sent as they stand, already encoded or wrongly so. */
const rawSegments = [
  '%',
  '%zz',
  '%00',
  '%2e%2e',
  '..%2f..',
  '%c0%ae',
  '%ff',
  '%25',
  'me',
  ';x=1',
  '.%20',
  '%F0%9F%92%A5',
  "'",
]
const asSegment = (text: string) => encodeURIComponent(text.toWellFormed())

type Segment = { text: string; foreign?: true; stray?: true }
function segments(op: ApiOperation, pool: Pool): fc.Arbitrary<Segment> {
  const mine = pool.ownFor[op.id] ?? pool.own
  const any = op.method === 'DELETE' ? mine : [...mine, ...pool.own]
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...mine).map((id) => ({ text: id })) },
    { weight: 1, arbitrary: fc.constantFrom(...any).map((id) => ({ text: id })) },
    { weight: 3, arbitrary: fc.constantFrom(...pool.foreign).map((id) => ({ text: id, foreign: true as const })) },
    { weight: 1, arbitrary: randomId.map((id) => ({ text: id })) },
    { weight: 1, arbitrary: fc.constantFrom(...rawSegments).map((text) => ({ text, stray: true as const })) },
    {
      weight: 2,
      arbitrary: hostileString.map((text) => ({ text: asSegment(text.slice(0, 4_000)) || '%20' })),
    },
  )
}

const short = ([name, value]: [string, string]): [string, string] => [name.slice(0, 100), value.slice(0, 1_000)]

function queries(op: ApiOperation, valid: Record<string, string>, hints: Hints): fc.Arbitrary<[string, string][]> {
  const known = op.parameters.filter((parameter) => parameter.in === 'query')
  const one = known.map(({ name, schema }) => {
    const text = (hints(name) ?? fromSchema(schema, hints)).map((value): [string, string][] => [
      [name, typeof value === 'string' ? value : toJsonText(value)],
    ])
    const absent = fc.constant<[string, string][]>([])
    return fc.oneof({ weight: 2, arbitrary: absent }, { weight: 1, arbitrary: text })
  })
  const made = fc.tuple(...one).map((parts) => parts.flat())
  const extra = fc.array(
    fc.tuple(fc.oneof(hostileString, fc.constantFrom('limit', 'cursor', 'format')), hostileString),
    {
      maxLength: 2,
    },
  )
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(Object.entries(valid)) },
    { weight: 4, arbitrary: made },
    { weight: 1, arbitrary: fc.tuple(made, extra).map(([own, added]) => [...own, ...added.map(short)]) },
  )
}

type Body = { type: string | undefined; body: string | Uint8Array | undefined; jsonText?: string }
const wrongTypes = [
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  '',
  'application/json;charset=utf-7',
  'multipart/form-data',
  'nonsense',
]
const jsonType = 'application/json'

function jsonBodies(op: ApiOperation, call: OperationCall, hints: Hints): fc.Arbitrary<Body> {
  const asJson = (text: string): Body => ({ type: jsonType, body: text, jsonText: text })
  const values = fc.oneof(
    { weight: 2, arbitrary: fc.constant(call.json ?? {}) },
    { weight: 6, arbitrary: fromSchema(op.bodySchema ?? {}, hints) },
    { weight: 6, arbitrary: mutated(call.json ?? {}) },
    { weight: 1, arbitrary: junk },
  )
  const notJson = fc.constantFrom('', '{', '{"a":', "{'a':1}", '[1,]', 'NaN', '\ufeff{}', '{}{}', '/*x*/{}', '"\u0000"')
  const bytes = fc.uint8Array({ maxLength: 60 }).map((body): Body => ({ type: jsonType, body }))
  return fc.oneof(
    { weight: 12, arbitrary: values.map((value) => asJson(toJsonText(value))) },
    { weight: 1, arbitrary: notJson.map(asJson) },
    { weight: 1, arbitrary: bytes },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(...wrongTypes), values).map(([type, value]): Body => {
        const text = toJsonText(value)
        return { type, body: text, ...(/^application\/json/.test(type) && { jsonText: text }) }
      }),
    },
  )
}

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -5, max: 1_000 }).map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '0', '1', 'sim', '1.234,56', '"a', 'a"b', 'liberado', 'bloqueado', '\u0000'),
  },
  { weight: 1, arbitrary: hostileString.map((text) => text.slice(0, 200)) },
)
/** Text that looks like CSV to a point. */
const csvLike = fc
  .tuple(
    fc.constantFrom(',', ';', '\t', '|'),
    fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 30 }),
  )
  .map(([mark, rows]) => `a${mark}b${mark}status\n${rows.map((row) => row.join(mark)).join('\n')}`)

function streamedBodies(op: ApiOperation, call: OperationCall): fc.Arbitrary<Body> {
  const valid = call.raw?.body ?? ''
  const texts = fc.oneof(
    csvLike,
    fc.constant(valid),
    fc.nat(valid.length).map((cut) => valid.slice(0, cut)),
  )
  const files: fc.Arbitrary<string | Uint8Array> = fc.oneof(
    { weight: 4, arbitrary: texts },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
    { weight: 1, arbitrary: texts.map((text) => gzipSync(text)) },
    { weight: 1, arbitrary: fc.tuple(texts, fc.nat(60)).map(([text, cut]) => gzipSync(text).subarray(0, cut)) },
  )
  const form = fc
    .tuple(texts, fc.option(junk, { nil: undefined }), fc.boolean())
    .map(([text, options, closed]): Body => {
      const field =
        options === undefined
          ? ''
          : `--B\r\ncontent-disposition: form-data; name="options"\r\n\r\n${toJsonText(options).slice(0, 5_000)}\r\n`
      const file = `--B\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${text}${closed ? '\r\n--B--\r\n' : ''}`
      return { type: 'multipart/form-data; boundary=B', body: field + file }
    })
  const types = [...op.bodyTypes.filter((type) => type !== 'multipart/form-data'), ...wrongTypes]
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...types), files).map(([type, body]) => ({ type, body })) },
    { weight: 1, arbitrary: form },
  )
}

const latin = fc.string({
  unit: fc
    .integer({ min: 0x21, max: 0xff })
    .filter((c) => c < 0x7f || c > 0x9f)
    .map((c) => String.fromCharCode(c)),
  minLength: 1,
  maxLength: 300,
})
const extraHeaders = fc.record(
  {
    'idempotency-key': fc.oneof(fc.constantFrom('k-1', 'k-2'), latin),
    'x-request-id': latin,
    'accept-language': fc.oneof(fc.constantFrom('en', 'pt-BR', 'x'), latin),
    accept: fc.constantFrom('text/event-stream', 'application/xml', '*/*'),
  },
  { requiredKeys: [] },
)
const headers = fc.oneof({ weight: 5, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: extraHeaders })

/** Requests to one operation: mostly near valid, with everything somebody could send mixed in. */
export function requestsOf(
  op: ApiOperation,
  call: OperationCall,
  pool: Pool,
  token: string,
): fc.Arbitrary<FuzzRequest> {
  const hints: Hints = (name) => {
    if (name === 'ids')
      return fc.shuffledSubarray([...pool.own, ...pool.foreign], { maxLength: 3 }).map((ids) => ids.join(','))
    if (!/_id$|^id$|^(actor|resource|cursor)$/.test(name)) return undefined
    return fc.oneof(fc.constantFrom(...pool.own, ...pool.foreign), randomId, hostileString)
  }
  const names = [...op.path.matchAll(/\{(\w+)\}/g)].length
  const ids = fc.tuple(...Array.from({ length: names }, () => segments(op, pool)))
  const none = fc.constant<Body>({ type: undefined, body: undefined })
  const bodies = op.bodySchema ? jsonBodies(op, call, hints) : op.bodyTypes.length > 0 ? streamedBodies(op, call) : none
  const salted = fc.oneof(
    { weight: 9, arbitrary: bodies },
    { weight: 1, arbitrary: op.method === 'GET' ? none : fc.oneof(none, bodies) },
  )
  return fc.tuple(ids, queries(op, call.query ?? {}, hints), salted, headers).map(([chosen, query, sent, more]) => {
    let next = 0
    const path = op.path.replace(/\{\w+\}/g, () => chosen[next++]?.text ?? '')
    // Longer heads are refused by the HTTP parser itself (431), before the product.
    const search = query
      .map(([name, value]) => `${asSegment(name)}=${asSegment(value)}`)
      .join('&')
      .slice(0, 6_000)
    return {
      method: op.method,
      path: search ? `${path}?${search}` : path,
      headers: {
        ...(!op.isPublic && { authorization: `Bearer ${token}` }),
        ...(sent.type !== undefined && { 'content-type': sent.type }),
        ...more,
      },
      body: sent.body,
      foreignInPath: chosen.some(({ foreign }) => foreign),
      strayPath: chosen.some(({ stray }) => stray),
      query: search.length < 6_000 ? query : [],
      jsonText: sent.jsonText,
    }
  })
}
