import { createHash, randomBytes } from 'node:crypto'
import type { SendMailOptions } from 'nodemailer'
import { z } from 'zod'
import { env } from '../env'
import { parseInput } from '../parse-input'

/** An address a mail may go to: one mailbox, no name, no comment. */
export const mailAddress = z.email().max(254)

export const mailLimits = { recipients: 20, subject: 200, attachmentBytes: 10_000_000 } as const

export type Attachment = { fileName: string; contentType: string; content: Uint8Array }
export type Mail = {
  to: readonly string[]
  subject: string
  text: string
  html?: string
  attachments?: readonly Attachment[]
  /** The same key gives the same Message-ID, so that servers and readers know a double. */
  key?: string
}

const envelope = z.object({ to: z.array(mailAddress).min(1).max(mailLimits.recipients) })

/** Line ends and other control characters have no place in a header. */
const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, mailLimits.subject)

const safeName = (text: string) => oneLine(text).replace(/["\\/:*?<>|;]+/g, '-')

const sender = /^(?:(.*?)\s*<)?([^<>\s]+@[^<>\s]+?)>?$/

/** `MAIL_FROM` in its parts. */
export function mailSender(): { name: string; address: string } {
  const [, name = '', address = ''] = sender.exec(env().MAIL_FROM) ?? []
  return { name: oneLine(name).replaceAll('"', ''), address }
}

/** Names a mail by what it is about and where it comes from; hexadecimal. */
export const mailKey = (key: string | undefined): string =>
  createHash('sha256')
    .update(key ?? randomBytes(16))
    .digest('hex')
    .slice(0, 40)

/**
 * The mail as nodemailer takes it.
 * @throws AppError `validation_failed` when an address is none or there are too many; Error when attachments are too large
 */
export function composeMail(mail: Mail, key: string): SendMailOptions {
  const { to } = parseInput(envelope, { to: [...mail.to] })
  const attachments = mail.attachments ?? []
  const bytes = attachments.reduce((sum, { content }) => sum + content.byteLength, 0)
  if (bytes > mailLimits.attachmentBytes) throw new Error(`attachments of ${bytes} bytes are too large for a mail`)
  const from = mailSender()
  return {
    from,
    to: to.map((address) => ({ name: '', address })),
    subject: oneLine(mail.subject),
    text: mail.text,
    ...(mail.html && { html: mail.html }),
    messageId: `<${key}@${from.address.split('@')[1]}>`,
    // RFC 3834: no out-of-office note answers it.
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: attachments.map(({ fileName, contentType, content }) => ({
      filename: safeName(fileName),
      contentType,
      content: Buffer.from(content),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
