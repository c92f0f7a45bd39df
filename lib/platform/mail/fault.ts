import { AppError } from '../errors'

/** Of Node's own codes: no encryption, or a certificate that nobody vouches for. */
const notEncrypted = /CERT|TLS|SSL|EPROTO$|UNABLE_TO_/
const unreachable = new Set(['ECONNECTION', 'ESOCKET', 'EDNS', 'ECONNREFUSED', 'EPROTOCOL', 'ESTREAM'])

/**
 * What a server's refusal means to whoever sent the mail. Its own words are dropped: they name recipients. `unavailable`
 * may be tried again; the others need a person first.
 */
export function mailFault(error: unknown): AppError {
  const fault = (error ?? {}) as { code?: string; originalCode?: string; responseCode?: number; name?: string }
  const { code = '', originalCode = '', responseCode = 0, name = '' } = fault
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'EABORT' || code === 'ETIMEDOUT')
    return new AppError('unavailable', 'mail_timeout')
  if (notEncrypted.test(code) || notEncrypted.test(originalCode)) return new AppError('conflict', 'mail_not_encrypted')
  if (responseCode >= 400 && responseCode < 500) return new AppError('unavailable', 'mail_deferred')
  if (code === 'EAUTH' || code === 'ENOAUTH') return new AppError('conflict', 'mail_login_refused')
  if (responseCode >= 500) return new AppError('conflict', 'mail_refused')
  if (unreachable.has(code)) return new AppError('unavailable', 'mail_unreachable')
  return new AppError('unavailable', 'mail_failed')
}
