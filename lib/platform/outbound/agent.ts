import { Agent, type AgentOptions } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Duplex } from 'node:stream'
import { env } from '../env'
import { OutboundFault } from './fault'
import { isPublicAddress } from './public-address'
import { type Resolver, resolveHost } from './resolve-host'

type Connection = { host?: string | null; [option: string]: unknown }
type OnConnection = (error: Error | null, socket: Duplex) => void

/** Resolves a name itself, and lets the connection be made only when every address of it is public. */
const checkedLookup =
  (resolver: Resolver | undefined): LookupFunction =>
  (host, options, callback) => {
    resolveHost(host, { allowPrivate: false, resolver }).then(
      (found) => (options.all ? callback(null, found) : callback(null, found[0]?.address ?? '', found[0]?.family)),
      (error: Error) => callback(error, ''),
    )
  }

class PublicOnlyAgent extends Agent {
  override createConnection(options: Connection, done?: OnConnection): Duplex | null | undefined {
    const { host } = options
    // A literal is connected to without any look-up.
    if (host && isIP(host) > 0 && !isPublicAddress(host)) throw new OutboundFault('address_not_public')
    return super.createConnection(options as never, done)
  }
}

/**
 * An https agent for servers that users name, for clients that keep their connections. It looks at every address a
 * name resolves to at the moment of connecting and opens no connection to a private, loopback, link-local or reserved
 * one; `AVAL_ALLOW_PRIVATE_ADDRESSES` lifts that. One request alone is better sent by `sendOutbound`.
 */
export function outboundAgent(options: AgentOptions = {}, resolver?: Resolver): Agent {
  if (env().AVAL_ALLOW_PRIVATE_ADDRESSES) return new Agent(options)
  return new PublicOnlyAgent({ ...options, lookup: checkedLookup(resolver) } as AgentOptions)
}
