import { isIP } from 'node:net'
import { OutboundFault } from './fault'
import { isPublicAddress } from './public-address'

/** Ports on which a company's own server answers HTTPS; any other is somebody's inner service. */
export const publicPorts = [443, 8443] as const

export type TargetRules = {
  /** Local use and tests: plain HTTP, any port, any address. */
  allowPrivate: boolean
  ports?: readonly number[]
}

/** Names that never leave the machine or its network (RFC 6761, RFC 6762, RFC 8375, ICANN's `.internal`). */
const innerNames = /(^|\.)(localhost|local|internal|localdomain|lan|intranet|home\.arpa|in-addr\.arpa|ip6\.arpa)$/

/**
 * Reads an address somebody gave us to call, the way the HTTP client will (WHATWG: decimal, octal, hex, short and
 * full-width forms of IPv4 all become the dotted one), and refuses what may not be called whatever DNS says.
 * @throws OutboundFault `url_invalid`, `url_not_https`, `url_has_credentials`, `url_port_forbidden`,
 * `address_not_public`
 */
export function readTarget(text: string, rules: TargetRules): { url: URL; host: string } {
  if (!URL.canParse(text) || text.length > 2_000) throw new OutboundFault('url_invalid')
  const url = new URL(text)
  const isHttps = url.protocol === 'https:'
  if (!isHttps && !(rules.allowPrivate && url.protocol === 'http:')) throw new OutboundFault('url_not_https')
  if (url.username !== '' || url.password !== '') throw new OutboundFault('url_has_credentials')
  const port = Number(url.port || (isHttps ? 443 : 80))
  if (!rules.allowPrivate && !(rules.ports ?? publicPorts).includes(port)) throw new OutboundFault('url_port_forbidden')
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.+$/, '')
  if (host === '') throw new OutboundFault('url_invalid')
  url.hash = ''
  if (rules.allowPrivate) return { url, host }
  const closed = isIP(host) > 0 ? !isPublicAddress(host) : innerNames.test(host) || !host.includes('.')
  if (closed) throw new OutboundFault('address_not_public')
  return { url, host }
}
