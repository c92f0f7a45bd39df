import { env } from '@/lib/platform/env'

/** Set by our own node:http shell from the socket; Next sets `x-forwarded-for` itself. */
export const socketAddressHeader = 'x-aval-socket-address'

/**
 * The caller's address for quotas. A forwarded address counts only behind a proxy declared with AVAL_TRUST_PROXY,
 * since anybody can write the header.
 */
export function clientAddress(request: Request): string {
  const forwarded = request.headers.get('x-forwarded-for')?.split(',')[0]?.trim()
  const socket = request.headers.get(socketAddressHeader)
  return (env().AVAL_TRUST_PROXY ? forwarded : (socket ?? forwarded)) || 'local'
}
