import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { OutboundFault } from './fault'
import { isPublicAddress } from './public-address'

export type Address = { address: string; family: number }
export type Resolver = (host: string) => Promise<Address[]>

/** As the system resolves names, `/etc/hosts` too. */
const systemResolver: Resolver = (host) => lookup(host, { all: true, order: 'verbatim' })

/**
 * Every address of a host, each of them checked: one that is not public refuses them all, so that an answer that mixes
 * a public with an inner address gets nowhere.
 * @throws OutboundFault `host_not_found`, `address_not_public`; the resolver's own errors
 */
export async function resolveHost(
  host: string,
  { allowPrivate, resolver = systemResolver }: { allowPrivate: boolean; resolver?: Resolver | undefined },
): Promise<Address[]> {
  const family = isIP(host)
  const found = family > 0 ? [{ address: host, family }] : await resolver(host)
  if (found.length === 0) throw new OutboundFault('host_not_found')
  if (!allowPrivate && !found.every(({ address }) => isPublicAddress(address)))
    throw new OutboundFault('address_not_public')
  return found
}
