import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'

/** Mails kept in the folder; the oldest beyond them are removed. */
export const mailsKept = 1_000

const stampOf = (now: number) => new Date(now).toISOString().replace(/[-:]/g, '').slice(0, 15)

/**
 * Writes a mail as a file any mail program opens (RFC 5322), readable by the owner alone. The same key replaces its
 * file, so that a double is no second one.
 */
export async function writeMail(
  folder: string,
  mail: SendMailOptions,
  key: string,
  now: number,
  keep = mailsKept,
): Promise<string> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { message } = await transport.sendMail(mail)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const ending = `-${key}.eml`
  const name = `${stampOf(now)}${ending}`
  // Written whole under another name first: nobody opens half a mail.
  const draft = join(folder, `.${name}.${process.pid}`)
  await writeFile(draft, message as Buffer, { mode: 0o600 })
  await rename(draft, join(folder, name))
  const others = (await readdir(folder)).filter((file) => file.endsWith('.eml') && file !== name).sort()
  const doubles = others.filter((file) => file.endsWith(ending))
  const kept = others.filter((file) => !file.endsWith(ending))
  const over = kept.slice(0, Math.max(0, kept.length + 1 - keep))
  await Promise.all([...doubles, ...over].map((file) => rm(join(folder, file), { force: true })))
  return name
}
