import type { ClientRequest, IncomingMessage } from 'node:http'
import { request as openRequest } from 'node:https'
import { OutboundFault } from '@/lib/platform/outbound'
import { outboundAgent } from '@/lib/platform/outbound/agent'
import type { BacenAccess } from './access'
import { type BankFault, BankUnavailable } from './faults'

/** A charge with its payments is a few kilobytes. */
const maxAnswerBytes = 512 * 1024

export type BankRequest = {
  method: 'GET' | 'PUT' | 'POST' | 'PATCH'
  url: string
  headers: Record<string, string>
  body?: string
  signal: AbortSignal
}
export type BankAnswer = { status: number; retryAfterMs: number; text: string }
export type Transport = (request: BankRequest) => Promise<BankAnswer>

const untrusted = /^(CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERR_TLS_CERT|HOSTNAME_MISMATCH)/
const refusedOurs =
  /ALERT_(CERTIFICATE|BAD_CERTIFICATE|UNKNOWN_CA|HANDSHAKE_FAILURE|ACCESS_DENIED|UNSUPPORTED_CERT)|CERTIFICATE_(REQUIRED|UNKNOWN|EXPIRED)/

/** Which fault a failed request was; Node tells them apart by code alone. */
export function faultOfError(error: unknown, aborted: boolean): BankFault {
  if (aborted) return 'timeout'
  const { code = '' } = error as { code?: string }
  if (error instanceof OutboundFault) return error.code === 'host_not_found' ? 'unreachable' : 'address'
  if (untrusted.test(code)) return 'server_certificate'
  if (refusedOurs.test(code)) return 'client_certificate'
  if (['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code)) return 'unreachable'
  if (['ETIMEDOUT', 'ESOCKETTIMEDOUT'].includes(code)) return 'timeout'
  return 'cut'
}

/** `Retry-After` in seconds or as a date; 0 when absent or unreadable. */
export function retryAfterMs(header: string | undefined, now: number): number {
  if (!header) return 0
  if (/^\d{1,6}$/.test(header)) return Number(header) * 1_000
  const at = Date.parse(header)
  return Number.isNaN(at) ? 0 : Math.max(0, at - now)
}

function readAnswer(request: ClientRequest, response: IncomingMessage): Promise<BankAnswer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let bytes = 0
    response.on('data', (part: Buffer) => {
      bytes += part.length
      parts.push(part)
      if (bytes <= maxAnswerBytes) return
      reject(new BankUnavailable('answer_too_large'))
      request.destroy()
    })
    response.on('end', () =>
      resolve({
        status: response.statusCode ?? 0,
        retryAfterMs: retryAfterMs(response.headers['retry-after'], Date.now()),
        text: Buffer.concat(parts).toString('utf8'),
      }),
    )
    response.on('error', reject)
    response.on('aborted', () => reject(new BankUnavailable('cut')))
  })
}

/**
 * How a bank is spoken to: mutual TLS with the company's certificate, public addresses only, no redirects followed, each
 * request at most `tryMs`, its answer at most 512 KiB.
 */
export function bankTransport(access: BacenAccess, tryMs: number): Transport {
  const { certificate, privateKey, ca } = access
  const agent = outboundAgent({
    keepAlive: true,
    maxSockets: 8,
    minVersion: 'TLSv1.2',
    ...(certificate && { cert: certificate, key: privateKey }),
    ...(ca && { ca }),
  })
  return async ({ method, url, headers, body, signal }) => {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(tryMs)])
    try {
      return await new Promise<BankAnswer>((resolve, reject) => {
        const request = openRequest(url, { agent, method, headers, signal: limit }, (response) => {
          readAnswer(request, response).then(resolve, reject)
        })
        request.on('error', reject)
        request.end(body)
      })
    } catch (error) {
      if (error instanceof BankUnavailable) throw error
      throw new BankUnavailable(faultOfError(error, limit.aborted))
    }
  }
}
