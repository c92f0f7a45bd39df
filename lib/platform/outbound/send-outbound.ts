import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { env } from '../env'
import { OutboundFault, outboundFaultOf } from './fault'
import { readTarget } from './read-target'
import { type Address, type Resolver, resolveHost } from './resolve-host'

export type OutboundRequest = {
  url: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  headers?: Record<string, string>
  body?: string | Uint8Array
  /** For all of it: name, connection, request and answer. */
  timeoutMs: number
  /** More of the answer than this is not read. */
  maxAnswerBytes: number
  signal?: AbortSignal
  /** Else 443 and 8443. */
  ports?: readonly number[]
  /** A client's certificate, or authorities of the other side's own. */
  tls?: { cert?: string | Buffer; key?: string | Buffer; passphrase?: string; ca?: string | Buffer }
  resolver?: Resolver
  /** Else as `AVAL_ALLOW_PRIVATE_ADDRESSES` says. */
  allowPrivate?: boolean
}

export type OutboundAnswer = {
  status: number
  headers: http.IncomingHttpHeaders
  body: Buffer
  /** There was more of it. */
  cut: boolean
  durationMs: number
}

/** Answers with the addresses that were checked, so that the name is not resolved a second time (DNS rebinding). */
const pinnedTo =
  (addresses: Address[]): LookupFunction =>
  (_host, options, callback) => {
    const [first] = addresses
    if (options.all) callback(null, addresses)
    else callback(null, first?.address ?? '', first?.family)
  }

function exchange(asked: OutboundRequest, url: URL, addresses: Address[], signal: AbortSignal) {
  return new Promise<Omit<OutboundAnswer, 'durationMs'>>((resolve, reject) => {
    const shell = url.protocol === 'https:' ? https : http
    // A connection of its own, used once: no pool that another address could be found in, no proxy of the environment.
    const own = { agent: false, lookup: pinnedTo(addresses), signal, minVersion: 'TLSv1.2' } as const
    const length = asked.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(asked.body)) }
    const headers = { 'accept-encoding': 'identity', connection: 'close', ...asked.headers, ...length }
    const request = shell.request(url, { ...own, ...asked.tls, method: asked.method, headers }, (answer) => {
      const chunks: Buffer[] = []
      let size = 0
      const done = (cut: boolean) => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks), cut })
        request.destroy()
      }
      answer.on('data', (chunk: Buffer) => {
        const left = asked.maxAnswerBytes - size
        chunks.push(chunk.subarray(0, left))
        size += chunk.length
        if (chunk.length > left) done(true)
      })
      answer.on('end', () => done(false))
      answer.on('error', reject)
    })
    request.on('error', reject)
    request.end(asked.body)
  })
}

/** Settles with `work`, or rejects as soon as `signal` fires: a name being resolved cannot be called back. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/**
 * Sends one request to an address that a customer of ours chose. HTTPS only, the name resolved once and every address
 * of it checked, the connection made to just those, redirects answered as they are and never followed, time and size
 * of the answer bounded. The body is sent and received as it is.
 * @throws OutboundFault
 */
export async function sendOutbound(asked: OutboundRequest): Promise<OutboundAnswer> {
  const startedMs = performance.now()
  const allowPrivate = asked.allowPrivate ?? env().AVAL_ALLOW_PRIVATE_ADDRESSES
  const { url, host } = readTarget(asked.url, { allowPrivate, ...(asked.ports && { ports: asked.ports }) })
  const limit = AbortSignal.timeout(asked.timeoutMs)
  const signal = asked.signal ? AbortSignal.any([limit, asked.signal]) : limit
  try {
    const addresses = await unlessAborted(resolveHost(host, { allowPrivate, resolver: asked.resolver }), signal)
    const answer = await unlessAborted(exchange(asked, url, addresses, signal), signal)
    return { ...answer, durationMs: Math.round(performance.now() - startedMs) }
  } catch (error) {
    throw limit.aborted ? new OutboundFault('timed_out') : outboundFaultOf(error)
  }
}
