import type { RightPartyMethod } from '@/db/constants/conversations'
import { isCnpj, isCpf } from '@/db/constants/tax-id'
import { readDates } from '@/lib/negotiation'
import type { IdentityProof } from './talk/turn'

/** What the company knows of the holder; never leaves this function. */
export type HolderSecrets = { document: string; birthDate: string | null; digits: number }

const digitRuns = (text: string) => [...text.replace(/(?<=\d)[.\-/](?=\d)/g, '').matchAll(/\d+/g)].map(([run]) => run)
const withoutMoney = (text: string) => text.replace(/r\$\s*[\d.,]+|\b[\d.,]+\s*(reais|conto|pila|por m[eê]s)/gi, ' ')

/** One candidate is an answer; several are guesses, and a message may hold hundreds. */
function judge(candidates: readonly string[], isRight: (candidate: string) => boolean): IdentityProof {
  const [only, ...more] = new Set(candidates)
  if (only === undefined) return 'none'
  return more.length === 0 && isRight(only) ? 'match' : 'mismatch'
}

/**
 * The last digits of a document: exactly those, or the whole document. Figures of another length (a sum, a phone, a
 * door) are no attempt. Letters of a CNPJ never come last.
 */
function byDigits(text: string, { document, digits }: HolderSecrets): IdentityProof {
  const given = digitRuns(withoutMoney(text))
  const whole = given.filter((run) => run === document || isCpf(run) || isCnpj(run))
  if (whole.length > 0) return judge(whole, (run) => run === document)
  return judge(
    given.filter((run) => run.length === digits),
    (run) => run === document.slice(-digits),
  )
}

const plainDate = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** A run of digits as people type a birth date: 07031990, 7031990, 070390. */
function dateOf(run: string): string {
  const [, day, month, year] = /^(\d{1,2})(\d{2})(\d{4}|\d{2})$/.exec(run) ?? []
  const full = year?.length === 2 ? `19${year}` : year
  return plainDate(Number(full), Number(month), Number(day))
}

function byBirth(text: string, { birthDate }: HolderSecrets, today: string): IdentityProof {
  if (!birthDate) return 'none'
  const { dates, rest } = apartFromDates(text, today)
  const runs = digitRuns(rest).filter((run) => run.length >= 6 && run.length <= 8)
  const named = dates.map(({ year, month, dayOfMonth }) => plainDate(year ?? 0, month ?? 0, dayOfMonth ?? 0))
  // Two digits of a year do not tell the century.
  const short = runs.some((run) => run.length === 6)
  const right = new Set(short ? [birthDate, birthDate.replace(/^20/, '19')] : [birthDate])
  return judge([...named, ...runs.map(dateOf)], (date) => right.has(date))
}

/** The text without what the calendar's reader takes for dates, and those dates. */
function apartFromDates(text: string, today: string) {
  const dates = readDates(text, today).filter(({ dayOfMonth, month }) => dayOfMonth && month)
  let rest = text
  for (const { span } of dates) rest = rest.slice(0, span[0]) + ' '.repeat(span[1] - span[0]) + rest.slice(span[1])
  return { dates, rest }
}

function byBoth(text: string, secrets: HolderSecrets, today: string): IdentityProof {
  const [birth, digits] = [byBirth(text, secrets, today), byDigits(apartFromDates(text, today).rest, secrets)]
  if (birth === 'match' && digits === 'match') return 'match'
  return birth === 'none' && digits === 'none' ? 'none' : 'mismatch'
}

/** The method that can be asked of this holder: without a birth date on file, the document's digits. */
export function possibleMethod(method: RightPartyMethod, birthDate: string | null): RightPartyMethod {
  const needsBirth = method === 'birth_date' || method === 'birth_date_and_digits'
  return needsBirth && !birthDate ? 'document_digits' : method
}

/**
 * Whether a message proves that the holder writes, by the company's chosen proof. A link and a verified channel are
 * proved elsewhere, so no text counts for them.
 */
export function checkIdentity(
  text: string,
  method: RightPartyMethod,
  secrets: HolderSecrets,
  today: string,
): IdentityProof {
  if (method === 'document_digits') return byDigits(text, secrets)
  if (method === 'birth_date') return byBirth(text, secrets, today)
  return method === 'birth_date_and_digits' ? byBoth(text, secrets, today) : 'none'
}
