import { randomBytes } from 'node:crypto'
import { env } from '@/lib/platform/env'
import { singleton } from '@/lib/platform/singleton'

/** Set by our own node:http shell: the socket's address behind a secret of this process, so that no client can say it. */
export const socketAddressHeader = 'x-aval-socket-address'
const secret = () => singleton('socket-address-secret', () => randomBytes(16).toString('hex'))
export const socketAddressValue = (address: string) => `${secret()} ${address}`

const asAddress = (text: string | undefined) => (text && /^[0-9a-fA-F:.]{2,45}$/.test(text) ? text : undefined)

/** The socket's own address where our shell serves; unknown under Next, which does not tell. */
function socketAddress(request: Request): string | undefined {
  const [proof, address] = (request.headers.get(socketAddressHeader) ?? '').split(' ')
  return proof === secret() ? asAddress(address) : undefined
}

/** Whether the caller is surely on this machine. */
export function isLoopback(request: Request): boolean {
  return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socketAddress(request) ?? '')
}

/**
 * The caller's address for quotas. Behind a proxy declared with AVAL_TRUST_PROXY it is the last one forwarded, which
 * that proxy wrote. Under Next without a proxy it is what the request says of itself, marked `claimed:`; anybody can
 * write that header, so all claimed addresses also share one quota.
 */
export function clientAddress(request: Request): string {
  const forwarded = asAddress(request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim())
  if (env().AVAL_TRUST_PROXY) return forwarded ?? 'unknown'
  return socketAddress(request) ?? `claimed:${forwarded ?? 'unknown'}`
}
