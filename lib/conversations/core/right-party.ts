import type { RightPartyMethod } from '@/db/constants/conversations'
import { readDates } from '@/lib/negotiation'
import type { IdentityProof } from './talk/turn'

/** What the company knows of the holder; never leaves this function. */
export type HolderSecrets = { document: string; birthDate: string | null; digits: number }

const digitRuns = (text: string) => [...text.replace(/(?<=\d)[.\-/ ](?=\d)/g, '').matchAll(/\d+/g)].map(([run]) => run)

/** The last digits of a document: exactly those, or the whole document. Letters of a CNPJ never come last. */
function byDigits(text: string, { document, digits }: HolderSecrets): IdentityProof {
  const wanted = document.slice(-digits)
  const given = digitRuns(text)
  if (given.includes(wanted) || given.includes(document)) return 'match'
  return given.some((run) => run.length >= Math.min(digits, 3)) ? 'mismatch' : 'none'
}

function byBirth(text: string, { birthDate }: HolderSecrets, today: string): IdentityProof {
  if (!birthDate) return 'none'
  const [year, month, day] = birthDate.split('-')
  const bare = digitRuns(text)
  const forms = [`${day}${month}${year}`, `${Number(day)}${month}${year}`, `${day}${month}${year?.slice(2)}`]
  if (bare.some((run) => forms.includes(run))) return 'match'
  const said = readDates(text, today).find((date) => date.dayOfMonth && date.month)
  if (said && said.dayOfMonth === Number(day) && said.month === Number(month) && said.year === Number(year))
    return 'match'
  return said || bare.some((run) => run.length >= 4) ? 'mismatch' : 'none'
}

const withoutDates = (text: string) => text.replace(/\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/g, ' ')

function byBoth(text: string, secrets: HolderSecrets, today: string): IdentityProof {
  const [birth, digits] = [byBirth(text, secrets, today), byDigits(withoutDates(text), secrets)]
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
