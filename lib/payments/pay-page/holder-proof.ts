import { createHash, timingSafeEqual } from 'node:crypto'
import type { RightPartyMethod } from '@/db/constants/conversations'

/** What the page asks before it tells anything. `digits` 0: none are asked. */
export type HolderQuestion = { document: 'cpf' | 'cnpj'; digits: number; birth: boolean }
export type HolderSecrets = { document: string; documentKind: 'cpf' | 'cnpj'; birthDate?: string }
export type HolderAnswer = { digits: string; birth: string }

/**
 * The question of the company's method. A link alone proves nothing here: it is forwarded, opened by previews, kept on
 * a shared phone. So the two methods that trust a link or a channel ask the document's digits too, and so does one that
 * needs a birth date nobody has on file.
 */
export function questionFor(
  { rightPartyMethod, rightPartyDigits }: { rightPartyMethod: RightPartyMethod; rightPartyDigits: number },
  { documentKind, birthDate }: HolderSecrets,
): HolderQuestion {
  const birth = birthDate !== undefined && ['birth_date', 'birth_date_and_digits'].includes(rightPartyMethod)
  const digits = birth && rightPartyMethod === 'birth_date' ? 0 : rightPartyDigits
  return { document: documentKind, digits, birth }
}

/** `7/3/1990`, `07031990` and `1990-03-07` as `1990-03-07`; empty for anything else. */
export function readBirth(text: string): string {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text)
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}`
  const [, day, month, year] = /^\s*(\d{1,2})\D*(\d{2}|(?<=\D)\d)\D*(\d{4})\s*$/.exec(text) ?? []
  if (!day || !month || !year) return ''
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Compared as digests, so that time tells nothing of how much was right. */
const same = (given: string, right: string) => timingSafeEqual(digest(given), digest(right))

/** The last characters asked for, or a whole document, which ends in them. */
const bare = (text: string) => text.replace(/[^0-9a-z]/gi, '').toUpperCase()

/** Whether an answer is right in all that was asked; every part is compared, whatever the others say. */
export function provesHolder(question: HolderQuestion, answer: HolderAnswer, secrets: HolderSecrets): boolean {
  const given = bare(answer.digits)
  const whole = given.length === secrets.document.length
  const right = whole ? secrets.document : secrets.document.slice(-question.digits || secrets.document.length)
  const digitsRight = same(given, right) || question.digits === 0
  const birthRight = same(readBirth(answer.birth), secrets.birthDate ?? '-') || !question.birth
  return digitsRight && birthRight && (question.digits > 0 || question.birth)
}
