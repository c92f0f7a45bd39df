import ipaddr from 'ipaddr.js'

/** Public by its number, but a cloud's own door: Azure answers every machine there. */
const cloudDoors = new Set(['168.63.129.16'])

/** The global unicast space that IANA hands out; everything else in IPv6 is special (RFC 4291, RFC 6890). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an address may be reached from outside of every private network: no loopback, private, link-local, shared
 * (CGNAT), multicast, unspecified, reserved or documentation range, and none that wraps an IPv4 address (mapped,
 * compatible, NAT64, 6to4, Teredo), since the wrapped one decides where it ends.
 * @param address a literal as the resolver gives it; anything that cannot be read is not public
 */
export function isPublicAddress(address: string): boolean {
  if (address.includes('%') || !ipaddr.isValid(address)) return false
  const read = ipaddr.parse(address)
  if (read.range() !== 'unicast') return false
  if (read instanceof ipaddr.IPv6) return read.match(globalUnicast)
  return !cloudDoors.has(read.toString())
}
