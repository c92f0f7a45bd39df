import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { BacenAccess } from '@/lib/payments/providers/bacen/access'
import { Books, type Charge, type Paid } from './books'
import { type Issued, testAuthority } from './certificates'
import { describedOperation, noticeFaults } from './description'

const clientId = 'aval-teste'
const clientSecret = 'segredo de teste, só deste processo'

/** What is wrong with the next answers; each takes one away. */
export type Trouble =
  | { kind: 'status'; status: number; retryAfter?: string }
  | { kind: 'slow'; ms: number }
  /** Done, and the connection cut before the answer. */
  | { kind: 'lost' }
  | { kind: 'cut' }
  | { kind: 'raw'; body: string | Buffer; status?: number; headers?: Record<string, string> }
  /** The answer, altered. */
  | { kind: 'altered'; change: (answer: Record<string, unknown>) => unknown }

export type Seen = { method: string; path: string; body: unknown; faults: string[] }

const routes: [RegExp, string, string[]][] = [
  [/^\/cob\/([^/]+)$/, '/cob/{txid}', ['txid']],
  [/^\/cobv\/([^/]+)$/, '/cobv/{txid}', ['txid']],
  [/^\/pix\/([^/]+)\/devolucao\/([^/]+)$/, '/pix/{e2eid}/devolucao/{id}', ['e2eid', 'id']],
  [/^\/pix\/([^/]+)$/, '/pix/{e2eid}', ['e2eid']],
  [/^\/webhook\/([^/]+)$/, '/webhook/{chave}', ['chave']],
]

type Answer = { status: number; body?: unknown }

const problem = (
  status: number,
  kind: string,
  detail: string,
  violacoes?: { razao: string; propriedade: string }[],
) => ({
  status,
  body: {
    type: `https://pix.bcb.gov.br/api/v2/error/${kind}`,
    title: kind,
    status,
    detail,
    ...(violacoes && { violacoes }),
  },
})

/**
 * A bank that speaks the PIX API 2.9: every request and every answer of its own is held against the published
 * description. HTTPS with client certificates, OAuth2 client credentials; trouble on demand.
 */
export class StandInBank {
  readonly books = new Books()
  readonly seen: Seen[] = []
  /** Answers and notices of its own that the description does not allow; a test expects none. */
  readonly faults: string[] = []
  /** Taken from the front, one a request; those for tokens apart. */
  readonly trouble: Trouble[] = []
  readonly tokenTrouble: Trouble[] = []
  tokensGiven = 0
  tokenLifeSeconds = 300
  grants: string | undefined
  readonly #tokens = new Map<string, { until: number; scopes: string[] }>()
  readonly #authority = testAuthority()
  readonly client: Issued = this.#authority.issue('aval')
  readonly ca: string = this.#authority.ca
  readonly #server: Server

  constructor() {
    const { certificate, privateKey } = this.#authority.issue('localhost')
    const tls = { cert: certificate, key: privateKey, ca: this.ca, requestCert: true, rejectUnauthorized: true }
    this.#server = createServer(tls, (request, response) => void this.#serve(request, response))
  }

  static async start(): Promise<StandInBank> {
    const bank = new StandInBank()
    bank.#server.listen(0, '127.0.0.1')
    await once(bank.#server, 'listening')
    return bank
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  get origin(): string {
    return `https://localhost:${(this.#server.address() as AddressInfo).port}`
  }

  /** How a company reaches this bank. */
  access(changes: Partial<BacenAccess> = {}): BacenAccess {
    return {
      baseUrl: `${this.origin}/api/v2`,
      tokenUrl: `${this.origin}/oauth/token`,
      clientId,
      clientSecret,
      certificate: this.client.certificate,
      privateKey: this.client.privateKey,
      ca: this.ca,
      ...changes,
    }
  }

  /** A certificate of an authority that this bank does not know. */
  stranger(): Issued {
    return testAuthority('Outra autoridade').issue('aval')
  }

  expireTokens(): void {
    this.#tokens.clear()
  }

  /** How often a call came through. */
  count(method: string, path: string): number {
    return this.seen.filter((one) => one.method === method && one.path === path).length
  }

  /** Sends the notice of payments to the address registered for their key; the sender may add headers. */
  async notify(
    payments: Paid[],
    headers: (body: string) => Record<string, string> = () => ({}),
  ): Promise<Response | undefined> {
    const [first] = payments
    const registered = first && this.books.webhooks.get(first.chave)
    if (!registered) return undefined
    const body = JSON.stringify({ pix: payments })
    this.faults.push(...noticeFaults(JSON.parse(body)))
    return fetch(`${registered.webhookUrl}/pix`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers(body) },
      body,
    })
  }

  #token(request: IncomingMessage, text: string): Answer {
    const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64')
    const form = new URLSearchParams(text)
    if (request.headers.authorization !== `Basic ${basic}`) return { status: 401, body: { error: 'invalid_client' } }
    if (form.get('grant_type') !== 'client_credentials') return { status: 400, body: { error: 'invalid_request' } }
    const scope = this.grants ?? form.get('scope') ?? ''
    const access_token = randomUUID()
    this.#tokens.set(access_token, { until: Date.now() + this.tokenLifeSeconds * 1_000, scopes: scope.split(' ') })
    this.tokensGiven += 1
    return { status: 200, body: { access_token, token_type: 'Bearer', expires_in: this.tokenLifeSeconds, scope } }
  }

  #charge(kind: Charge['kind'], method: string, txid: string, body: Charge['asked']): Answer {
    if (method === 'PUT') {
      const made = this.books.put(kind, txid, body)
      if (typeof made === 'string') return problem(400, `${kind}OperacaoInvalida`, made)
      return { status: 201, body: this.books.shown(made, false) }
    }
    const charge = this.books.charges.get(txid)
    if (!charge || charge.kind !== kind) return problem(404, 'CobNaoEncontrado', 'Cobrança não encontrada.')
    if (method === 'GET') return { status: 200, body: this.books.shown(charge, true) }
    const fault = this.books.remove(charge, body)
    return fault ? problem(400, 'CobOperacaoInvalida', fault) : { status: 200, body: this.books.shown(charge, false) }
  }

  #refund(method: string, endToEndId: string, id: string, body: { valor: string }): Answer {
    const paid = this.books.payments.get(endToEndId)
    const known = paid?.devolucoes?.find((refund) => refund.id === id)
    if (!paid || (method === 'GET' && !known)) return problem(404, 'PixDevolucaoNaoEncontrada', 'Não encontrada.')
    if (method === 'GET') return { status: 200, body: known }
    const made = this.books.giveBack(paid, id, body.valor)
    return typeof made === 'string' ? problem(400, 'PixDevolucaoInvalida', made) : { status: 201, body: made }
  }

  #webhook(method: string, key: string, body: { webhookUrl: string }): Answer {
    if (method === 'PUT') {
      this.books.webhooks.set(key, { webhookUrl: body.webhookUrl, criacao: new Date().toISOString() })
      return { status: 200 }
    }
    const known = this.books.webhooks.get(key)
    if (!known) return problem(404, 'WebhookNaoEncontrado', 'Sem webhook.')
    return { status: 200, body: { ...known, cnpj: '12345678000195' } }
  }

  #api(request: IncomingMessage, path: string, body: unknown): Answer {
    const { method = '' } = request
    const route = routes.find(([form]) => form.test(path))
    const operation = route && describedOperation(route[1], method)
    if (!route || !operation) return problem(404, 'NaoEncontrado', 'Entidade não encontrada.')
    const values = (route[0].exec(path) ?? []).slice(1).map(decodeURIComponent)
    const params = Object.fromEntries(route[2].map((name, i) => [name, values[i] ?? '']))
    const faults = operation.checkRequest(params, body)
    this.seen.push({ method, path, body, faults })
    const token = this.#tokens.get((request.headers.authorization ?? '').replace('Bearer ', ''))
    const answer = (): Answer => {
      if (!token || token.until < Date.now()) return problem(401, 'AcessoNegado', 'Token inválido ou vencido.')
      if (!operation.scopes.every((scope) => token.scopes.includes(scope)))
        return problem(403, 'AcessoNegado', 'Escopo insuficiente.')
      if (faults.length > 0)
        return problem(400, 'RequisicaoInvalida', 'Requisição inválida.', [
          { razao: faults.join('; '), propriedade: 'corpo' },
        ])
      const [first = '', second = ''] = values
      if (route[1] === '/pix/{e2eid}/devolucao/{id}') return this.#refund(method, first, second, body as never)
      if (route[1] === '/webhook/{chave}') return this.#webhook(method, first, body as never)
      if (route[1] === '/pix/{e2eid}') {
        const paid = this.books.payments.get(first)
        return paid ? { status: 200, body: paid } : problem(404, 'PixNaoEncontrado', 'Pix não encontrado.')
      }
      return this.#charge(route[1] === '/cob/{txid}' ? 'cob' : 'cobv', method, first, body as never)
    }
    const given = answer()
    if (given.status !== 401) this.faults.push(...operation.checkAnswer(given.status, given.body))
    return given
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const text = Buffer.concat(parts).toString('utf8')
    const path = (request.url ?? '').replace(/^\/api\/v2/, '')
    const forToken = path === '/oauth/token'
    if (!(request.socket as TLSSocket).authorized) this.faults.push('a client without certificate came through')
    const trouble = (forToken ? this.tokenTrouble : this.trouble).shift()
    if (trouble?.kind === 'cut') return void request.socket.destroy()
    if (trouble?.kind === 'slow') await new Promise((resume) => setTimeout(resume, trouble.ms))
    if (trouble?.kind === 'status') {
      const { status, retryAfter } = trouble
      response.writeHead(status, {
        'content-type': 'application/problem+json',
        ...(retryAfter && { 'retry-after': retryAfter }),
      })
      return void response.end(JSON.stringify(problem(status, 'ServicoIndisponivel', 'Em manutenção.').body))
    }
    if (trouble?.kind === 'raw') {
      response.writeHead(trouble.status ?? 200, { 'content-type': 'application/json', ...trouble.headers })
      return void response.end(trouble.body)
    }
    if (!forToken && !request.url?.startsWith('/api/v2/')) {
      response.writeHead(404, { 'content-type': 'text/html' })
      return void response.end('<h1>Not found</h1>')
    }
    const given = forToken ? this.#token(request, text) : this.#api(request, path, text ? JSON.parse(text) : undefined)
    if (trouble?.kind === 'lost') return void request.socket.destroy()
    const body = trouble?.kind === 'altered' ? trouble.change(given.body as Record<string, unknown>) : given.body
    response.writeHead(given.status, { 'content-type': 'application/json' })
    response.end(body === undefined ? '' : JSON.stringify(body))
  }
}
