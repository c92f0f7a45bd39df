import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { socketAddressHeader, socketAddressValue } from '@/lib/http/client-address'

type Handler = (request: Request) => Promise<Response>

/** `Request` refuses it; no route takes OPTIONS either, so that both get the same 405. */
const methodOf = (message: IncomingMessage) => (message.method === 'TRACE' ? 'OPTIONS' : (message.method ?? 'GET'))

/** A web `Request` over node's; the body is not read until the handler asks. */
function toRequest(message: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers()
  for (let i = 0; i < message.rawHeaders.length; i += 2) {
    headers.append(message.rawHeaders[i] ?? '', message.rawHeaders[i + 1] ?? '')
  }
  headers.set(socketAddressHeader, socketAddressValue(message.socket.remoteAddress ?? ''))
  const method = methodOf(message)
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const path = message.url ?? '/'
  // `//host/…` and absolute forms would let the request line choose the host.
  if (!path.startsWith('/') || path.startsWith('//')) throw new TypeError('not a path')
  return new Request(new URL(path, `http://${message.headers.host ?? 'localhost'}`), {
    method,
    headers,
    signal,
    ...(hasBody && { body: Readable.toWeb(message) as unknown as ReadableStream, duplex: 'half' }),
  } as RequestInit)
}

async function send(response: Response, out: ServerResponse): Promise<void> {
  out.statusCode = response.status
  for (const [name, value] of response.headers) if (name !== 'set-cookie') out.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) out.setHeader('set-cookie', cookies)
  const length = Number(response.headers.get('content-length') ?? Number.NaN)
  if (!response.body) out.end()
  else if (Number.isNaN(length) && isStreaming(response)) {
    await pipeline(Readable.fromWeb(response.body as unknown as NodeReadableStream), out)
  } else out.end(Buffer.from(await response.arrayBuffer()))
}

const isStreaming = ({ headers }: Response) =>
  headers.has('content-disposition') || !/[/+]json/.test(headers.get('content-type') ?? '')

/** How long a sender may go on with a body that was answered already. */
const lingerMs = 5_000

/**
 * Reads and drops what is left of a body that nobody wanted. Closing at once would reset the connection, and the sender
 * would lose the answer; leaving it would be taken for the next request.
 */
function forgetBody(message: IncomingMessage): void {
  const timer = setTimeout(() => message.socket.destroy(), lingerMs)
  timer.unref()
  message.once('close', () => clearTimeout(timer))
  message.removeAllListeners('data')
  message.resume()
}

/**
 * Serves a web handler over node:http; a client that goes away aborts its request's signal. What is no address or host
 * at all gets the answer of `unreadable`. Once the server closes, each connection ends with the answer under way.
 */
export function nodeServer(handle: Handler, unreadable: () => Response): Server {
  const server = createServer((message, out) => {
    const gone = new AbortController()
    out.on('close', () => gone.abort())
    const answer = async () => {
      let request: Request | undefined
      try {
        request = toRequest(message, gone.signal)
      } catch {
        // Falls through: the address or the Host header cannot be parsed.
      }
      const response = request ? await handle(request) : unreadable()
      if (!server.listening) out.setHeader('connection', 'close')
      await send(response, out)
      if (!message.complete) forgetBody(message)
    }
    answer().catch(() => {
      if (!out.headersSent) out.statusCode = 500
      out.end()
    })
  })
  // A large upload may take longer than node's five minutes; slow heads are still cut.
  server.requestTimeout = 0
  return server
}

/** Takes no more connections and waits for the answers under way, `graceMs` at most. */
export async function closeServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearTimeout(timer)
}
