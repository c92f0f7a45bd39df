import { dataPath, env } from '../env'
import { writeMail } from './folder'
import { composeMail, type Mail, mailKey } from './mail'
import { sendBySmtp } from './smtp'

/** Where mails of this installation go: to a server by its host name, or to a folder. No secrets. */
export type MailTarget = { kind: 'smtp'; host: string } | { kind: 'folder'; path: string }

export function mailTarget(): MailTarget {
  const address = env().SMTP_URL
  return address ? { kind: 'smtp', host: new URL(address).hostname } : { kind: 'folder', path: dataPath('mail') }
}

/**
 * Sends a mail by `SMTP_URL`, or writes it to the data folder's `mail` where none is set. It tries once: trying again is
 * the calling job's, whose `key` keeps a double from counting.
 * @returns recipients taken and refused; at least one was taken
 * @throws AppError `validation_failed` for an address that is none; `unavailable` for what may pass, `conflict` for what
 * will not: see `sendBySmtp`
 */
export async function sendMail(mail: Mail): Promise<{ accepted: number; refused: number }> {
  const key = mailKey(mail.key)
  const composed = composeMail(mail, key)
  const address = env().SMTP_URL
  if (address) return sendBySmtp(address, composed)
  await writeMail(dataPath('mail'), composed, key, Date.now())
  return { accepted: mail.to.length, refused: 0 }
}
