export type OutboundCode =
  | 'url_invalid'
  | 'url_not_https'
  | 'url_port_forbidden'
  | 'url_has_credentials'
  | 'address_not_public'
  | 'host_not_found'
  | 'timed_out'
  | 'connection_failed'
  | 'certificate_invalid'
  | 'answer_invalid'

/** Why nothing, or no whole answer, came back. Its text holds no address and nothing of the request. */
export class OutboundFault extends Error {
  readonly code: OutboundCode
  constructor(code: OutboundCode) {
    super(`outbound: ${code}`)
    this.name = 'OutboundFault'
    this.code = code
  }
}

const certificate = /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO_|ERR_OSSL)/

/** What a fault of the network means; ours pass. */
export function outboundFaultOf(error: unknown): OutboundFault {
  if (error instanceof OutboundFault) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA') return new OutboundFault('host_not_found')
  if (certificate.test(code)) return new OutboundFault('certificate_invalid')
  if (code.startsWith('HPE_')) return new OutboundFault('answer_invalid')
  return new OutboundFault('connection_failed')
}
