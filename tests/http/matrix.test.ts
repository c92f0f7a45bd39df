import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scopes } from '@/db/constants/identity'
import { operations } from '@/lib/http/operations'
import { type ApiOperation, readApiDocument } from '../support/api-document'
import { type CompanyWorld, companyWorld } from '../support/company-world'
import { addMember } from '../support/members'
import { type OperationCall, operationCalls, pathOf } from '../support/operation-calls'
import { type Answer, registerCompany, useServer } from '../support/server'
import { sessionTestSecret } from '../support/session'

/** Open to everybody on purpose; whatever else loses its lock fails here. */
const openOperations = [
  'acceptInvite',
  'checkHolder',
  'choosePayOption',
  'confirmIdentity',
  'downloadPayReceipt',
  'dropPayChoice',
  'followPayPage',
  'getPublicKeys',
  'health',
  'metrics',
  'openapi',
  'payPageAsset',
  'ready',
  'receivePix',
  'receivePixAt',
  'receivePixBelow',
  'registerCompany',
  'renewPayCode',
  'resumeMessages',
  'showPayPage',
  'showPayTopic',
  'tellFromPayPage',
]

/** Lists of which the company has a second page. */
const pagedPaths = [
  '/datasets',
  '/models',
  '/training-jobs',
  '/decisions',
  '/tokens',
  '/invites',
  '/members',
  '/audit-log',
  '/portfolios',
  '/customers',
]

/** Declares a test only where it applies, so that the count of skipped ones means something. */
const only = (applies: boolean) => (applies ? it : (_name: string, _test: () => Promise<void>) => undefined)

const server = useServer({ NEXTAUTH_SECRET: sessionTestSecret }, { alone: true })
let world: CompanyWorld
let stranger: Awaited<ReturnType<typeof registerCompany>>
/** Another company that never writes, so that its lists are empty. */
let idle: Awaited<ReturnType<typeof registerCompany>>
let documented: Map<string, ApiOperation>
let calls: Record<string, OperationCall>
let narrow: Map<string, string>
let ownerCookie: string
let viewerCookie: string
let before: string
let requests = 0

/** Sends the table's call of an operation with these credentials. */
async function send(
  op: ApiOperation,
  given: { token?: string | null; headers?: Record<string, string>; foreign?: true },
) {
  const row = calls[op.id] as OperationCall
  const query = given.foreign ? { ...row.query, ...row.foreignQuery } : row.query
  requests += 1
  return server.call(op.method, pathOf(op.path, row.params, query), {
    token: given.token ?? null,
    ...(row.json !== undefined && { json: row.json }),
    ...(row.raw && { body: row.raw.body }),
    headers: { ...(row.raw && { 'content-type': row.raw.type }), ...given.headers },
  })
}

const cookieOf = async (userId: string) =>
  `next-auth.session-token=${await encode({ token: { sub: userId, sessionVersion: 1 }, secret: sessionTestSecret })}`

/** Everything the company can see of its state that no reader's own use changes. */
async function stateOf({ call, receivingId, modelId, decisionId }: CompanyWorld): Promise<string> {
  const paths = ['/datasets', '/models', '/training-jobs', '/decisions', '/invites', `/datasets/${receivingId}`]
  const more = [`/models/${modelId}`, `/models/${modelId}/activations`, `/decisions/${decisionId}`]
  const answers = await Promise.all([...paths, ...more].map((path) => call('GET', path)))
  const tokens = await call<{ data: Record<string, unknown>[] }>('GET', '/tokens')
  const members = await call<{ data: Record<string, unknown>[] }>('GET', '/members')
  const still = tokens.body.data.map(({ last_used_at: _, ...token }) => token)
  return JSON.stringify([answers.map(({ body }) => body), still, members.body])
}

/** No id, text, address or secret of the company stands in an answer to somebody else. */
function expectNoLeak(answer: Answer, sent: string): void {
  const shown = `${answer.text}\n${JSON.stringify([...answer.headers])}`
  // What the asker sent itself (an id in the path, an order's number) may come back to them in `instance`.
  const leaked = world.secrets.filter((secret) => shown.includes(secret) && !sent.includes(secret))
  expect(leaked, `${answer.status} ${answer.text.slice(0, 300)}`).toEqual([])
}

beforeAll(async () => {
  world = await companyWorld(server.baseUrl, 'Zarabatana')
  stranger = await registerCompany(server.baseUrl, 'Outra empresa')
  idle = await registerCompany(server.baseUrl, 'Empresa parada')
  documented = new Map((await readApiDocument(server.baseUrl)).operations.map((op) => [op.id, op]))
  calls = operationCalls(world)
  narrow = new Map()
  for (const scope of ['datasets:read', 'companies:read'] as const) {
    const made = await world.call<{ token: string }>('POST', '/tokens', { json: { name: scope, scope: [scope] } })
    narrow.set(scope, made.body.token)
  }
  ownerCookie = await cookieOf(world.ownerId)
  viewerCookie = await cookieOf((await addMember(world.call, 'viewer')).id)
  before = await stateOf(world)
})

afterAll(() => {
  process.stdout.write(`authorization matrix: ${operations.length} operations, ${requests} requests\n`)
})

describe('the list of operations', () => {
  it('is the served document, whole', () => {
    expect([...documented.keys()].sort()).toEqual(operations.map((op) => op.id).sort())
  })

  it('has a valid call in the table for each', () => {
    expect(operations.map((op) => op.id).filter((id) => !calls[id])).toEqual([])
  })

  it('is closed but for those named here', () => {
    const open = [...documented.values()].filter((op) => op.isPublic).map((op) => op.id)
    expect(open.sort()).toEqual(openOperations)
  })
})

describe.each(operations.map((op) => op.id))('%s', (id) => {
  const op = () => documented.get(id) as ApiOperation
  const declared = operations.find((operation) => operation.id === id)
  const isLocked = !openOperations.includes(id)
  const isWrite = isLocked && declared?.method !== 'GET'
  const locked = only(isLocked)
  const scoped = only(isLocked && declared?.scope !== null)
  const scopeless = only(isLocked && declared?.scope === null)
  const paged = only(isLocked && declared?.method === 'GET' && pagedPaths.includes(declared?.path ?? ''))
  const writing = only(isWrite)
  const guarded = only(isWrite && declared?.scope?.endsWith(':write') === true)

  only(!isLocked)('answers everybody, and tells nothing of a company', async () => {
    const reads = op().method === 'GET'
    const answer = await server.call(op().method, pathOf(op().path), reads ? {} : { json: {} })
    // The debtor's page opens to nobody by a made-up address, and takes forms alone.
    if (declared?.path.startsWith('/pay/')) expect([404, 415, 422]).toContain(answer.status)
    // So does the address that a bank was given.
    else if (declared?.path.startsWith('/webhooks/pix')) expect(answer.status).toBe(404)
    // An empty body is refused; where the address alone is the credential, a made-up one is.
    else expect(answer.status).toBe(reads ? 200 : op().bodySchema ? 422 : 410)
    expectNoLeak(answer, '')
  })

  locked('asks for credentials', async () => {
    const nothing: Record<string, string>[] = [
      {},
      { authorization: 'Bearer' },
      { authorization: `Basic ${Buffer.from(`x:${world.token}`).toString('base64')}` },
      { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
      { cookie: 'next-auth.session-token=x' },
    ]
    for (const headers of nothing) {
      const answer = await send(op(), { headers })
      expect(answer.status, JSON.stringify(headers)).toBe(401)
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer error="\w+"$/)
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
      expectNoLeak(answer, pathOf(op().path, calls[id]?.params))
    }
  })

  scoped('names the scope that a token lacks', async () => {
    const scope = declared?.scope ?? ''
    const other = scope === 'datasets:read' ? 'companies:read' : 'datasets:read'
    const answer = await send(op(), { token: narrow.get(other) ?? '', headers: { 'accept-language': 'en' } })
    expect(answer.status).toBe(403)
    expect(answer.body).toMatchObject({ type: '/docs/errors#missing_scope', detail: expect.stringContaining(scope) })
    expectNoLeak(answer, pathOf(op().path, calls[id]?.params))
  })

  scopeless('is closed to tokens, which are no person', async () => {
    const answer = await send(op(), { token: world.token })
    expect(answer.status).toBe(403)
  })

  locked('shows another company nothing', async () => {
    const row = calls[id] as OperationCall
    const { token } = row.foreign === 'list' ? idle : stranger
    const answer = await send(op(), { token, foreign: true })
    expect(answer.status, answer.text.slice(0, 300)).toBe(row.foreign === 'list' ? 200 : row.foreign)
    if (row.foreign === 'list') expect(answer.body).toEqual({ data: [], next_cursor: null })
    expectNoLeak(
      answer,
      pathOf(op().path, row.params, { ...row.query, ...row.foreignQuery }) + JSON.stringify(row.json),
    )
  })

  paged('shows another company nothing by this one’s cursors', async () => {
    const cursor = world.cursors[op().path.replace('/api/v1', '')] ?? ''
    expect(cursor).not.toBe('')
    const answer = await server.call('GET', pathOf(op().path, {}, { cursor }), { token: stranger.token })
    expect(answer.status).toBe(200)
    expectNoLeak(answer, '')
  })

  writing('is not written to from another site', async () => {
    const sites: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', origin: server.baseUrl },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      {},
    ]
    for (const site of sites) {
      const answer = await send(op(), { headers: { cookie: ownerCookie, ...site } })
      expect(answer.status, JSON.stringify(site)).toBe(403)
      expect(answer.body).toMatchObject({ type: '/docs/errors#cross_site_request' })
    }
  })

  guarded('is closed to a viewer', async () => {
    const answer = await send(op(), { headers: { cookie: viewerCookie, 'sec-fetch-site': 'same-origin' } })
    expect(answer.status).toBe(403)
    expect(answer.body).toMatchObject({ type: '/docs/errors#missing_scope' })
  })
})

describe('after all that', () => {
  it('the company stands as it stood', async () => {
    expect(await stateOf(world)).toBe(before)
  })

  it('its own calls succeed as the table says, so none was refused for another reason', async () => {
    const reads = [...documented.values()].filter((op) => op.method === 'GET')
    const changes = [...documented.values()].filter((op) => op.method !== 'GET' && op.method !== 'DELETE')
    const ends = [...documented.values()].filter((op) => op.method === 'DELETE')
    const seen: Record<string, number> = {}
    for (const op of [...reads, ...changes, ...ends]) seen[op.id] = (await send(op, { token: world.token })).status
    expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((id) => [id, calls[id]?.own])))
  })

  it('both chains hold, and every scope was asked for somewhere', async () => {
    for (const token of [world.token, stranger.token]) {
      const verdict = await server.call('GET', '/audit-log/verify', { token })
      expect(verdict.body).toMatchObject({ valid: true, broken_at: null })
    }
    const asked = new Set(operations.map((op) => op.scope).filter((scope) => scope !== null))
    expect([...asked].filter((scope) => !scopes.includes(scope))).toEqual([])
  })
})
