import type { AgentOptions } from 'node:https'
import { RequestFilteringHttpsAgent } from 'request-filtering-agent'
import { env } from '../env'

/**
 * An https agent for addresses that users name. It looks at every address a name resolves to at the moment of
 * connecting and opens no connection to a private, loopback, link-local or reserved one.
 */
export function outboundAgent(options: AgentOptions = {}): RequestFilteringHttpsAgent {
  return new RequestFilteringHttpsAgent({
    ...options,
    allowPrivateIPAddress: env().AVAL_ALLOW_PRIVATE_ADDRESSES,
    allowMetaIPAddress: false,
  })
}
