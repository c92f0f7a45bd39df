import { createTransport, type SendMailOptions } from 'nodemailer'
import { singleton } from '../singleton'
import { Slots } from '../slots'
import { mailFault } from './fault'

/** ms each; the whole mail has `totalMs`. */
export const smtpLimits = { connectMs: 10_000, silenceMs: 20_000, totalMs: 60_000 }
const maxWaiting = 100

/** Whether a host is this machine, by its name: nothing on the way could read along. */
export const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)

/** How to reach the server that `SMTP_URL` names; `encrypted` says whether it must speak TLS. */
export function smtpOptions(address: string, encrypted?: boolean) {
  const url = new URL(address)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const must = encrypted ?? !isLoopback(host)
  const secure = url.protocol === 'smtps:'
  const user = decodeURIComponent(url.username)
  return {
    host,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: must && !secure,
    opportunisticTLS: !must,
    tls: must ? { minVersion: 'TLSv1.2' as const } : { rejectUnauthorized: false },
    ...(user && { auth: { user, pass: decodeURIComponent(url.password) } }),
    connectionTimeout: smtpLimits.connectMs,
    greetingTimeout: smtpLimits.connectMs,
    socketTimeout: smtpLimits.silenceMs,
    dnsTimeout: smtpLimits.connectMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/**
 * Hands a mail to a server, one at a time in this process, each over a connection of its own.
 * @returns how many recipients the server took and refused; at least one was taken
 * @throws AppError `unavailable` (`mail_unreachable mail_timeout mail_deferred mail_failed`) for what may pass,
 * `conflict` (`mail_refused mail_login_refused mail_not_encrypted`) for what will not
 */
export function sendBySmtp(
  address: string,
  mail: SendMailOptions,
  limits: { encrypted?: boolean; totalMs?: number } = {},
): Promise<{ accepted: number; refused: number }> {
  const slots = singleton('mail-slots', () => new Slots(1, maxWaiting))
  return slots.run(async () => {
    const transport = createTransport(smtpOptions(address, limits.encrypted))
    try {
      const signal = AbortSignal.timeout(limits.totalMs ?? smtpLimits.totalMs)
      const { accepted, rejected } = await transport.sendMail({ ...mail, signal })
      return { accepted: accepted.length, refused: rejected.length }
    } catch (error) {
      throw mailFault(error)
    } finally {
      transport.close()
    }
  })
}
